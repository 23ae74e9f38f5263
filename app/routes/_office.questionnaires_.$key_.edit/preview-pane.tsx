import { t } from "./editor-context";

/** What a resident gets, in the language that is worked in. */
export function PreviewPane() {
  return (
    <aside className="builder__preview" aria-labelledby="preview-title">
      <h2 className="utrecht-heading-3" id="preview-title">
        {t("preview.title")}
      </h2>
    </aside>
  );
}
