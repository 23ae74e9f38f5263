import { Button } from "~/components/button";
import { Field } from "~/components/field";
import { TextInput } from "~/components/inputs";
import type { BrandColour } from "~/domain/brand";
import { type BrandProblem, readColours } from "~/domain/brand-form";
import { readColour } from "~/domain/colour";
import { brandNl } from "~/messages/brand.nl";
import { translator } from "~/messages/translate";
import { problemText } from "./problem-text";

const t = translator("nl", brandNl);
const NOTHING = { primary: "", bar: "", primaryDark: "", barDark: "" };

export interface ColourFieldProps {
  which: BrandColour;
  label: string;
  description?: string | undefined;
  value: string;
  /** What the server said of it. */
  error: string | undefined;
  problem: BrandProblem | undefined;
  onChange(value: string): void;
}

/** A colour as text, and to choose by eye; what is wrong with it shows while it is typed. */
export function ColourField({
  which,
  label,
  description,
  value,
  error,
  problem,
  onChange,
}: ColourFieldProps) {
  const now = readColours({ ...NOTHING, [which]: value }).problems[which];
  // An unfinished "#0b4" is no mistake yet; what the server refused stays until it is put right.
  const shown = now === undefined ? undefined : now.code === "contrast" ? problemText(now) : error;
  const nearest =
    now?.code === "contrast" ? now.nearest : problem?.code === "contrast" && now ? problem.nearest : null;
  return (
    <Field label={label} name={which} optional width="medium" description={description} error={shown}>
      <div className="colour-field">
        <input
          type="color"
          className="colour-field__swatch"
          aria-label={t("pick", { label: label.toLowerCase() })}
          value={readColour(value) ?? "#ffffff"}
          data-empty={value === "" ? "" : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
        <TextInput
          value={value}
          onChange={(event) => onChange(event.target.value)}
          spellCheck={false}
          autoComplete="off"
          placeholder="#"
        />
        {nearest ? (
          <Button
            small
            appearance="secondary"
            name="intent"
            value={`take ${which} ${nearest}`}
            onClick={(event) => {
              event.preventDefault();
              onChange(nearest);
            }}
          >
            {t("take", { colour: nearest })}
          </Button>
        ) : null}
      </div>
    </Field>
  );
}
