/** As far as the tests use it; the package brings no types for this part. */
declare module "mailauth/lib/dkim/verify" {
  export function dkimVerify(
    raw: string,
    options: { resolver: (name: string, type: string) => Promise<string[][]> },
  ): Promise<{
    results: {
      status: { result: string; aligned?: string };
      signingHeaders?: { keys: string };
    }[];
  }>;
}
