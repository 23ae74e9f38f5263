import "@remix-run/node";

declare module "@remix-run/node" {
  /** The flag of remix.config.js, so that `useLoaderData` has the loader's own types. */
  interface Future {
    v3_singleFetch: true;
  }

  /** What app/server.ts hands to loaders and actions. */
  interface AppLoadContext {
    /** The visitor's network address: for counting wrong guesses, never for the log or the database. */
    address?: string;
    /** Set when the request failed because the disk takes no more; the server then answers so. */
    diskFull?: boolean;
  }
}
