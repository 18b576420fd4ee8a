import type Database from 'better-sqlite3';

/** Runs a statement that writes. */
export type Run = (...values: readonly unknown[]) => Database.RunResult;

/** Statements of one connection, prepared once. Reads come as plain tuples or single values: no objects are built on the way. */
export type Statements = {
  /** Rows as tuples. */
  rows<Row extends readonly unknown[]>(sql: string): Database.Statement<unknown[], Row>;
  /** The first column alone. */
  values<Value>(sql: string): Database.Statement<unknown[], Value>;
  writes(sql: string): Run;
};

/** Statements of a connection; `beforeWrite` is called ahead of each that writes (fault tests). */
export function statementsOf(database: Database.Database, beforeWrite: (() => void) | undefined): Statements {
  return {
    rows: <Row extends readonly unknown[]>(sql: string) => database.prepare<unknown[], Row>(sql).raw(),
    values: <Value>(sql: string) => database.prepare<unknown[], Value>(sql).pluck(),
    writes(sql) {
      const statement = database.prepare<unknown[]>(sql);
      if (beforeWrite === undefined) return (...values) => statement.run(...values);
      return (...values) => {
        beforeWrite();
        return statement.run(...values);
      };
    },
  };
}
