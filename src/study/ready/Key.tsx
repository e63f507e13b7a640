/** What colours and dots mean, in words. */
export const Key = ({
  entries,
}: {
  readonly entries: readonly {
    readonly name: string;
    readonly color: string;
    readonly line?: string;
  }[];
}) => (
  // biome-ignore lint/a11y/noRedundantRoles: Safari drops the list once its markers are styled away
  <ul role="list" className="ready-key">
    {entries.map(({ name, color, line }) => (
      <li key={name}>
        <span
          aria-hidden="true"
          data-line={line}
          style={line ? { borderTopColor: color } : { background: color }}
        />
        {name}
      </li>
    ))}
  </ul>
);
