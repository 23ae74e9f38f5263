import type { Page } from "playwright-core";

/** One thing as assistive technology gets it from the browser. */
export interface Announced {
  role: string;
  name: string;
  description: string;
  /** Such as `checked`, `invalid`, `focused`, `posinset`, `setsize`. */
  is: Record<string, unknown>;
}

interface AxValue {
  value?: unknown;
}
interface AxNode {
  ignored: boolean;
  role?: AxValue;
  name?: AxValue;
  description?: AxValue;
  properties?: { name: string; value: AxValue }[];
}

/** The browser's whole accessibility tree in the order of the page, without what is ignored and without pieces of text. */
export async function accessibilityTree(page: Page): Promise<Announced[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("Accessibility.enable");
  const { nodes } = (await session.send("Accessibility.getFullAXTree")) as { nodes: AxNode[] };
  await session.detach();
  return nodes
    .filter(({ ignored, role }) => !ignored && !/^(StaticText|InlineTextBox|generic|none)$/.test(text(role)))
    .map(({ role, name, description, properties = [] }) => ({
      role: text(role),
      name: text(name),
      description: text(description),
      is: Object.fromEntries(properties.map((each) => [each.name, each.value.value])),
    }));
}

const text = (value: AxValue | undefined): string =>
  String(value?.value ?? "")
    .replace(/\s+/g, " ")
    .trim();
