import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { readSettings } from "#db/queries/settings";
import { Alert } from "~/components/alert";
import { Button } from "~/components/button";
import { Breadcrumb } from "~/components/navigation";
import { Page, PageHeader } from "~/components/page";
import { inkOn, OWN_COLOURS, paletteOf } from "~/domain/brand";
import { requireEditor } from "~/flow/authorise.server";
import { readDoor } from "~/flow/read-doors.server";
import { posterQuestion } from "~/messages/door-words";
import { doorsNl } from "~/messages/doors.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import posterStyles from "~/styles/poster.css?url";
import { Poster } from "./poster";

const t = translator("nl", doorsNl);
/** As many as lie on a sheet of A4. */
const CARDS = ["a", "b", "c", "d"];

export const links: LinksFunction = () => [{ rel: "stylesheet", href: posterStyles }];
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${t("poster.title", { name: data?.name ?? "" })} · Weerklank` },
];

/** `?size=a6`: four cards on one sheet. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireEditor(request);
  const shown = await readDoor(runtime(), params.id ?? "");
  if (shown?.door.kind !== "code") throw new Response(null, { status: 404 });
  const { organisation, brand } = await readSettings(runtime().store.read);
  const colour = paletteOf(brand, "light")?.bar ?? OWN_COLOURS.bar;
  const { door, qr, link, host, spelt, topicName, asked, onlyHere } = shown;
  return {
    id: door.id,
    name: door.name,
    onlyHere,
    isCards: new URL(request.url).searchParams.get("size") === "a6",
    sheet: {
      organisation: organisation.name,
      colour,
      isInkDark: inkOn(colour) !== "#ffffff",
      question: posterQuestion(door.channel),
      about: topicName,
      qr,
      link,
      host,
      code: spelt,
      minutes: asked?.minutes ?? null,
    },
  };
}

export default function PosterPage() {
  const { id, name, isCards, sheet, onlyHere } = useLoaderData<typeof loader>();
  const sizes = [
    { href: `/settings/doors/${id}/poster`, label: t("poster.a4"), current: !isCards },
    { href: `/settings/doors/${id}/poster?size=a6`, label: t("poster.a6"), current: isCards },
  ];
  return (
    <Page>
      <div className="poster-tools">
        <PageHeader
          title={t("poster.title", { name })}
          intro={t(isCards ? "poster.cardsIntro" : "poster.intro")}
          breadcrumb={
            <Breadcrumb
              items={[
                { href: "/settings/doors", label: t("title") },
                { href: `/settings/doors/${id}`, label: name },
              ]}
            />
          }
          actions={
            <Button type="button" onClick={() => window.print()}>
              {t("poster.print")}
            </Button>
          }
        />
        <nav className="choice-links" aria-label={t("poster.size")}>
          <ul className="choice-links__list">
            {sizes.map(({ href, label, current }) => (
              <li key={href}>
                <a className="choice-links__link" href={href} aria-current={current ? "page" : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {onlyHere ? (
          <Alert tone="warning" title={t("door.onlyHere")}>
            <p>{t("door.onlyHereText")}</p>
          </Alert>
        ) : null}
      </div>
      <section
        className={isCards ? "poster-sheet poster-sheet--cards" : "poster-sheet"}
        aria-label={t("poster.sheet")}
        lang="nl"
      >
        {isCards ? CARDS.map((card) => <Poster key={card} {...sheet} isCard />) : <Poster {...sheet} />}
      </section>
    </Page>
  );
}
