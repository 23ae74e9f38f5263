export interface Answer {
  status: number;
  headers: Headers;
  /** What the page gets, or the JSON of a Response; null where there is none. */
  data: unknown;
}

interface WithInit {
  type: "DataWithResponseInit";
  data: unknown;
  init: ResponseInit | null;
}

const hasInit = (value: unknown): value is WithInit =>
  typeof value === "object" && value !== null && "type" in value && value.type === "DataWithResponseInit";

/** What a loader, action or guard answers, in whichever of Remix's ways: returned, thrown, plain, data() or Response. */
export async function answerOf(work: () => unknown): Promise<Answer> {
  let value: unknown;
  try {
    value = await work();
  } catch (thrown) {
    if (!(thrown instanceof Response) && !hasInit(thrown)) throw thrown;
    value = thrown;
  }
  if (value instanceof Response) {
    const isJson = (value.headers.get("content-type") ?? "").includes("json");
    return { status: value.status, headers: value.headers, data: isJson ? await value.json() : null };
  }
  if (!hasInit(value)) return { status: 200, headers: new Headers(), data: value };
  return { status: value.init?.status ?? 200, headers: new Headers(value.init?.headers), data: value.data };
}
