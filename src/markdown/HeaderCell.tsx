import type { ThHTMLAttributes } from "react";

interface HeaderCellProps extends ThHTMLAttributes<HTMLTableCellElement> {
  /** Syntax tree node that react-markdown hands to every component; not an attribute. */
  readonly node?: unknown;
}

/** A head of a column. The empty corner over a table's row names heads nothing. */
export const HeaderCell = ({ node: _, children, ...rest }: HeaderCellProps) =>
  children === undefined ? (
    <td {...rest} />
  ) : (
    <th scope="col" {...rest}>
      {children}
    </th>
  );
