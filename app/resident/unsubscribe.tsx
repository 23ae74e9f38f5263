import type { Words } from "./words";

/** What opting out means, and the one button that does it. Opening the page does nothing: mail scanners open every link. */
export function Unsubscribe({ t }: { t: Words }) {
  return (
    <>
      <h1>{t("unsubscribe.title")}</h1>
      <p className="about">{t("unsubscribe.intro")}</p>
      <form method="post">
        <button type="submit">{t("unsubscribe.button")}</button>
      </form>
    </>
  );
}
