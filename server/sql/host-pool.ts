/** What is used of a `Pool` of the package pg. */
export interface PostgresPool {
  connect(): Promise<PostgresClient>;
  end(): Promise<void>;
}

/** What is used of a `PoolClient` of the package pg. */
export interface PostgresClient {
  query(query: {
    readonly name?: string | undefined;
    readonly text: string;
    readonly values: unknown[];
  }): Promise<unknown>;
  on(event: "error", listener: (error: Error) => void): unknown;
  release(destroy?: boolean): void;
}
