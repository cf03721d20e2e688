import { useLanguage } from "../../language/LanguageProvider.tsx";
import css from "../Downloads.module.css";
import { Icon } from "../icons.tsx";

/** Takes the figure it stands in, or that of its section, away as a picture. @param of names the drawing */
export function PictureDownload({ of }: { of: string }) {
  const { t } = useLanguage();
  const name = of.replace(/\.$/, "");
  const take = async (from: HTMLElement) => {
    const figure = from.closest("figure") ?? from.closest("section")?.querySelector("figure");
    if (!figure) return;
    // The title of the page often names the drawing already.
    const title = document.title.includes(name) ? document.title : `${name}. ${document.title}`;
    const { pictureOf } = await import("./pictureOf.ts");
    const picture = await pictureOf(figure, `${title}. ${location.href}`);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(picture);
    link.download = `${name}.png`;
    link.click();
    // The browser reads it after the click has been handled.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };
  return (
    <button
      type="button"
      className={css.download}
      aria-label={`${t("download.as", { kind: "PNG" })}: ${of}`}
      onClick={({ currentTarget }) => void take(currentTarget)}
    >
      <Icon name="download" size={16} />
      PNG
    </button>
  );
}
