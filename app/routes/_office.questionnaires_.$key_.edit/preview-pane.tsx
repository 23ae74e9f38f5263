import { lazy, Suspense, useState } from "react";
import { CHANNELS, type Channel } from "~/domain/contact";
import { channelsNl } from "~/messages/channels.nl";
import { t, useContent, useWorkLanguage } from "./editor-context";
import { Preview } from "./preview";
import { Segments } from "./segments";

const MessagesPreview = lazy(() =>
  import("./messages-preview").then(({ MessagesPreview }) => ({ default: MessagesPreview })),
);

const VIEWS = ["page", "email", "sms"] as const;

/** What a resident gets after a contact, `first` by the channel that the questionnaire is for, in the language that is worked in: the questions, and the mail or text that leads to them. */
export function PreviewPane({ questionnaireKey, first }: { questionnaireKey: string; first: Channel }) {
  const content = useContent();
  const language = useWorkLanguage();
  const [view, setView] = useState<(typeof VIEWS)[number]>("page");
  const [channel, setChannel] = useState<Channel>(first);
  const shown = { content, language, channel, questionnaireKey };
  return (
    <section className="builder__preview" aria-labelledby="preview-title">
      <div className="builder-preview__head">
        <h2 className="utrecht-heading-3" id="preview-title">
          {t("preview.title")}
        </h2>
        <Segments
          label={t("preview.views")}
          items={VIEWS.map((value) => ({ value, label: t(`preview.${value}`) }))}
          current={view}
          choose={setView}
        />
        <label className="builder-preview__channel">
          {t("preview.channel")}{" "}
          <select
            className="utrecht-select"
            value={channel}
            onChange={(event) => {
              const chosen = CHANNELS.find((one) => one === event.target.value);
              if (chosen) setChannel(chosen);
            }}
          >
            {CHANNELS.map((one) => (
              <option key={one} value={one}>
                {channelsNl[one]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {view === "page" ? (
        <Preview {...shown} />
      ) : (
        <Suspense fallback={null}>
          <MessagesPreview {...shown} medium={view} />
        </Suspense>
      )}
    </section>
  );
}
