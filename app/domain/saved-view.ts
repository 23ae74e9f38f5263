import { z } from "zod";

/** The longest name of a view, in characters. */
export const MOST_NAME = 80;
/** The longest address of a view, in characters: that of a hundred topics at once. */
const MOST_ADDRESS = 4000;

/** The pages whose views can be kept. */
const PAGES = /^\/results(\/(figure|comments|callbacks|respondents|years|actions))?(\?[^\s#\\\p{Cc}]*)?$/u;

export const isViewAddress = (address: string): boolean =>
  address.length <= MOST_ADDRESS && PAGES.test(address);

const name = z
  .string()
  .transform((text) => text.replace(/[\p{Cc}\s]+/gu, " ").trim())
  .pipe(z.string().min(1, { error: "name_missing" }).max(MOST_NAME, { error: "name_long" }));

/** A view as the form sends it; the messages are codes, put into words where they are shown. */
export const viewForm = z.object({
  name,
  address: z.string().refine(isViewAddress, { error: "address_wrong" }),
  shared: z.boolean(),
});
export type ViewInput = z.infer<typeof viewForm>;
export type ViewProblem = "name_missing" | "name_long" | "address_wrong" | "name_taken";

export type ParsedView =
  | { ok: true; view: ViewInput }
  | { ok: false; errors: Partial<Record<"name" | "address", ViewProblem>> };

export function parseViewForm(form: FormData): ParsedView {
  const parsed = viewForm.safeParse({
    name: String(form.get("name") ?? ""),
    address: String(form.get("address") ?? ""),
    shared: form.get("shared") !== null && form.get("shared") !== "",
  });
  if (parsed.success) return { ok: true, view: parsed.data };
  const errors: Partial<Record<"name" | "address", ViewProblem>> = {};
  for (const { path, message } of parsed.error.issues) {
    const field = path[0] === "name" ? "name" : "address";
    errors[field] ??= message as ViewProblem;
  }
  return { ok: false, errors };
}

/** The filters of a kept address. */
export const searchOfView = (address: string): URLSearchParams =>
  new URLSearchParams(address.split("?")[1] ?? "");
