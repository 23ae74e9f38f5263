/** What a loader or action answers, also where it throws its answer. */
export async function respond(answer: Promise<unknown> | unknown): Promise<Response> {
  try {
    const response = await answer;
    if (response instanceof Response) return response;
    throw new Error(`no response: ${JSON.stringify(response)}`);
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}
