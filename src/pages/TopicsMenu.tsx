import type { ReactNode } from "react";
import type { TopicGroup } from "./navigation.ts";

export interface TopicsMenuProps {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly TopicGroup[];
  /** Slug of the page it stands on. */
  readonly current: string | undefined;
  /** Says what a topic without a link is. */
  readonly planned: string;
}

/** All topics at a glance. A popover: it opens, closes and dismisses itself without a script. */
export const TopicsMenu = ({ id, label, groups, current, planned }: TopicsMenuProps): ReactNode => (
  <nav id={id} className="menu" popover="auto" aria-label={label}>
    <div className="menu-groups">
      {groups.map((group) => (
        <div key={group.id}>
          <p className="menu-title" id={`${id}-${group.id}`}>
            {group.title}
          </p>
          {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the list once its markers are styled away */}
          <ul role="list" aria-labelledby={`${id}-${group.id}`}>
            {group.topics.map(({ slug, title, href }) => (
              <li key={slug}>
                {href === undefined ? (
                  <span>
                    {title}
                    <span className="visually-hidden"> ({planned})</span>
                  </span>
                ) : (
                  <a href={href} aria-current={slug === current ? "page" : undefined}>
                    {title}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  </nav>
);
