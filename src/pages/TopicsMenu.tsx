import type { ReactNode } from "react";
import type { TopicGroup } from "./navigation.ts";

export interface TopicsMenuProps {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly TopicGroup[];
  /** Slug of the page it stands on. */
  readonly current: string | undefined;
}

const withTopics = (groups: readonly TopicGroup[]): TopicGroup[] =>
  groups
    .map((group) => ({ ...group, topics: group.topics.filter(({ href }) => href !== undefined) }))
    .filter(({ topics }) => topics.length > 0);

/** All topics that can be read, at a glance; the home page tells what is planned. A popover: it opens, closes and dismisses itself without a script. */
export const TopicsMenu = ({ id, label, groups, current }: TopicsMenuProps): ReactNode => (
  <nav id={id} className="menu" popover="auto" aria-label={label}>
    <div className="menu-groups">
      {withTopics(groups).map((group) => (
        <div key={group.id}>
          <p className="menu-title" id={`${id}-${group.id}`}>
            {group.title}
          </p>
          {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the list once its markers are styled away */}
          <ul role="list" aria-labelledby={`${id}-${group.id}`}>
            {group.topics.map(({ slug, title, href }) => (
              <li key={slug}>
                <a href={href} aria-current={slug === current ? "page" : undefined}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  </nav>
);
