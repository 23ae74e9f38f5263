import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";
import { Icon } from "./icon";
import { useWords } from "./words";

export interface Column<Row> {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Figures: right-aligned, all digits of one width. */
  numeric?: boolean | undefined;
  /** The cell that names its row: its first line on a phone. One column at most. */
  rowHeader?: boolean | undefined;
  /** The header as a link that sorts; `direction` when the table is sorted by it now. */
  sort?: { href: string; direction?: "ascending" | "descending" | undefined } | undefined;
  /** Words before the value in a stacked row, when the header itself is no plain text. */
  stackedLabel?: string | undefined;
  /** On a phone in a grid of short values: too long for a third of the width, so a line of its own. */
  wide?: boolean | undefined;
  /** Keeps dates, codes and states on one line. */
  nowrap?: boolean | undefined;
}

export interface DataTableProps<Row> {
  caption: ReactNode;
  /** The caption is read out but not seen, as when a heading right above says the same. */
  captionHidden?: boolean | undefined;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Totals, under a heavier line. */
  footer?: readonly Row[] | undefined;
  /** On a narrow screen: rows as blocks with their labels (default), the same with short values side by side, or sideways scrolling to keep comparing. */
  narrow?: "stack" | "grid" | "scroll" | undefined;
  /** Instead of the table when there are no rows. */
  empty?: ReactNode;
  /** Less height per row. */
  dense?: boolean | undefined;
}

// Written out where rows are laid out as blocks on a phone, because a browser may then drop the table's meaning.
const stacked = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  cell: { role: "cell" },
  columnHeader: { role: "columnheader" },
  rowHeader: { role: "rowheader" },
};
type Meaning = { [Part in keyof typeof stacked]: { role?: string } };
const plain: Meaning = { table: {}, group: {}, row: {}, cell: {}, columnHeader: {}, rowHeader: {} };

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, footer, narrow = "stack", empty, dense } = props;
  const captionId = useId();
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;

  const layout = narrow === "grid" ? "stack" : narrow;
  const isStacked = layout === "stack";
  const meaning = isStacked ? stacked : plain;
  const body = columns.map((column) => bodyColumn(column, isStacked));
  const region = { role: "region", tabIndex: 0, "aria-labelledby": captionId };
  return (
    <div className="table-container">
      <div className={`table-scroller table-scroller--${layout}`} {...(narrow === "scroll" ? region : {})}>
        <table
          className={classNames(
            "utrecht-table",
            `utrecht-table--${layout}`,
            narrow === "grid" && "utrecht-table--grid",
            dense && "utrecht-table--dense",
          )}
          {...meaning.table}
        >
          <caption
            id={captionId}
            className={captionHidden ? "utrecht-table__caption visually-hidden" : "utrecht-table__caption"}
          >
            {caption}
          </caption>
          <thead className="utrecht-table__header" {...meaning.group}>
            <tr className="utrecht-table__row" {...meaning.row}>
              {columns.map((column) => (
                <HeaderCell key={column.key} column={column} meaning={meaning.columnHeader} />
              ))}
            </tr>
          </thead>
          <tbody className="utrecht-table__body" {...meaning.group}>
            {rows.map((row) => (
              <BodyRow key={rowKey(row)} row={row} columns={body} meaning={meaning.row} />
            ))}
          </tbody>
          {footer && footer.length > 0 ? (
            <tfoot className="utrecht-table__footer" {...meaning.group}>
              {footer.map((row) => (
                <BodyRow key={rowKey(row)} row={row} columns={body} meaning={meaning.row} />
              ))}
            </tfoot>
          ) : null}
        </table>
      </div>
    </div>
  );
}

interface HeaderCellProps<Row> {
  column: Column<Row>;
  meaning: { role?: string };
}

function HeaderCell<Row>({ column, meaning }: HeaderCellProps<Row>) {
  const words = useWords();
  const direction = column.sort?.direction;
  return (
    <th
      scope="col"
      className={classNames(
        "utrecht-table__header-cell",
        column.numeric && "utrecht-table__header-cell--numeric-column",
      )}
      {...meaning}
      {...(direction ? { "aria-sort": direction } : {})}
    >
      {column.sort ? (
        <a className="sort-link" href={column.sort.href}>
          {column.header}
          <Icon name={direction === "ascending" ? "up" : direction === "descending" ? "down" : "updown"} />
          {direction ? <span className="visually-hidden">, {words[`sort.${direction}`]}</span> : null}
        </a>
      ) : (
        column.header
      )}
    </th>
  );
}

interface BodyColumn<Row> {
  column: Column<Row>;
  /** The same for every cell of the column: worked out once, as a table may have hundreds of rows. */
  attributes: { className: string; role?: string; "data-label"?: string; scope?: "row" };
}

function bodyColumn<Row>(column: Column<Row>, isStacked: boolean): BodyColumn<Row> {
  const header = typeof column.header === "string" ? column.header : undefined;
  const label = column.stackedLabel ?? header;
  const className = classNames(
    "utrecht-table__cell",
    column.numeric && "utrecht-table__cell--numeric-column",
    column.rowHeader && "utrecht-table__cell--row-header",
    column.wide && "utrecht-table__cell--wide",
    column.nowrap && "utrecht-table__cell--nowrap",
  );
  const { cell, rowHeader } = isStacked ? stacked : plain;
  return {
    column,
    attributes: {
      ...(column.rowHeader ? { scope: "row" } : {}),
      className,
      ...(isStacked && label ? { "data-label": label } : {}),
      ...(column.rowHeader ? rowHeader : cell),
    },
  };
}

interface BodyRowProps<Row> {
  row: Row;
  columns: readonly BodyColumn<Row>[];
  meaning: { role?: string };
}

function BodyRow<Row>({ row, columns, meaning }: BodyRowProps<Row>) {
  return (
    <tr className="utrecht-table__row" {...meaning}>
      {columns.map(({ column, attributes }) => {
        const Cell = column.rowHeader ? "th" : "td";
        return (
          <Cell key={column.key} {...attributes}>
            {column.cell(row)}
          </Cell>
        );
      })}
    </tr>
  );
}
