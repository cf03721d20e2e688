import { useLanguage } from "../../language/LanguageProvider.tsx";
import css from "../Downloads.module.css";
import { Icon } from "../icons.tsx";
import { pictureOf } from "./pictureOf.ts";

/** Takes the drawing of the figure it stands in away as a picture. @param of names the drawing */
export function PictureDownload({ of }: { of: string }) {
  const { t } = useLanguage();
  const take = async (from: HTMLElement) => {
    const svg = [...(from.closest("figure")?.querySelectorAll("svg") ?? [])].find((it) => !from.contains(it));
    if (svg === undefined) return;
    // The title of the page often names the drawing already.
    const title = document.title.includes(of) ? document.title : `${of}. ${document.title}`;
    const picture = await pictureOf(svg, `${title}. ${location.href}`);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(picture);
    link.download = `${of}.png`;
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
