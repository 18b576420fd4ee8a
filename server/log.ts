/** What may be written to the log: names, numbers and codes, never the content of documents, passwords or tokens. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** The server's log, one line of JSON per entry. */
export type Log = {
  info(fields: LogFields, event: string): void;
  warn(fields: LogFields, event: string): void;
  error(fields: LogFields, event: string): void;
};

/** An error as log fields: its kind, our own words and where it happened. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const cause = error.cause instanceof Error ? `${error.cause.name}: ${error.cause.message}` : undefined;
  return {
    error: error.name,
    message: error.message.slice(0, 300),
    cause: cause?.slice(0, 300),
    stack: framesOf(error),
  };
}

// the first lines of a stack repeat the message, which may be long
const framesOf = (error: Error): string =>
  (error.stack ?? '')
    .split('\n')
    .filter(line => line.startsWith('    at '))
    .slice(0, 12)
    .join('\n');
