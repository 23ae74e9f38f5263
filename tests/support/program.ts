import { request as httpRequest } from "node:http";

export interface Answered {
  status: number;
  type: string;
  body: string;
  location: string | undefined;
}

export interface Sent {
  method?: string;
  headers?: Record<string, string | string[]>;
  body?: string | Buffer;
  /** In pieces without a length, as a program may. */
  chunked?: boolean;
}

/** A program's request: nothing is put right on the way, as a browser or fetch would do. */
export function send(
  url: string,
  { method = "POST", headers = {}, body = "", chunked = false }: Sent,
): Promise<Answered> {
  const bytes = Buffer.from(body);
  return new Promise((resolve, reject) => {
    const asked = httpRequest(
      url,
      {
        method,
        headers: {
          "Content-Type": "application/x-www-form-urlencoded",
          "Sec-Fetch-Site": "same-origin",
          ...(chunked ? {} : { "Content-Length": bytes.length }),
          ...headers,
        },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part) => parts.push(part));
        response.on("end", () => {
          const { "content-type": type = "", location } = response.headers;
          resolve({
            status: response.statusCode ?? 0,
            type,
            body: Buffer.concat(parts).toString(),
            location,
          });
        });
      },
    );
    asked.on("error", reject);
    for (let at = 0; chunked && at < bytes.length; at += 65_536) asked.write(bytes.subarray(at, at + 65_536));
    asked.end(chunked ? undefined : bytes);
  });
}
