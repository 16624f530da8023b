import { EntitySchema, type EntitySchemaColumnOptions } from "typeorm";

type Optional = { readonly nullable?: true; readonly default?: number };
type Column = EntitySchemaColumnOptions;

/** MySQL hands BIGINT over as text when it may not fit a double; rupiah always fit (below 9.007e15). */
const toNumber = {
  to: (value: unknown) => value,
  from: (value: unknown) => (value === null ? null : Number(value)),
};

export const id = (): Column => ({ type: "integer", primary: true, generated: "increment" });
export const integer = (options: Optional = {}): Column => ({
  type: "integer",
  nullable: options.nullable ?? false,
  ...(options.default === undefined ? {} : { default: options.default }),
});
/** A count that begins at nothing, also for rows that were there before it. */
export const count = (): Column => ({ ...integer(), default: 0 });
export const rupiah = (options: Optional = {}): Column => ({
  type: "bigint",
  nullable: options.nullable ?? false,
  transformer: toNumber,
});
/** A column that is part of a primary key without being generated. */
export const primary = (column: Column): Column => ({ ...column, primary: true });
export const words = (length: number, options: Optional = {}): Column => ({
  type: "varchar",
  length,
  nullable: options.nullable ?? false,
});
/** Machine text; its ASCII collation on MySQL is set by the migration. */
export const key = words;
export const longText = (options: Optional = {}): Column => ({
  type: "text",
  nullable: options.nullable ?? false,
});
export const instant = (options: Optional = {}): Column => ({
  type: "datetime",
  precision: 3,
  nullable: options.nullable ?? false,
});
export const day = (options: Optional = {}): Column => ({
  type: "date",
  nullable: options.nullable ?? false,
});

/** `firstInboundAt` → `first_inbound_at`: properties are camelCase, columns snake_case, by this one rule. */
export function columnName(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** `first_inbound_at` → `firstInboundAt`. */
export function propertyName(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** Declares a table for TypeORM. `unique` and `index` name their indexes as the migration does. */
export function defineTable(
  name: string,
  columns: Readonly<Record<string, Column>>,
  indexes: {
    readonly unique?: Readonly<Record<string, readonly string[]>>;
    readonly index?: Readonly<Record<string, readonly string[]>>;
  } = {},
): EntitySchema {
  const entries = Object.entries(columns);
  return new EntitySchema({
    name,
    tableName: name,
    columns: Object.fromEntries(
      entries.map(([property, column]) => [property, { ...column, name: columnName(property) }]),
    ),
    indices: [
      ...Object.entries(indexes.unique ?? {}).map(([indexName, of]) => ({
        name: indexName,
        unique: true,
        columns: [...of],
      })),
      ...Object.entries(indexes.index ?? {}).map(([indexName, of]) => ({
        name: indexName,
        columns: [...of],
      })),
    ],
  });
}
