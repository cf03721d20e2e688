import { useLanguage } from "../language/LanguageProvider.tsx";
import { DownloadLink } from "./Downloads.tsx";

/**
 * A table to take away, as a workbook and as csv.
 * @param csvUrl where its csv is; the workbook lies beside it
 * @param of names the table, for those who hear the links apart from it
 */
export function TableDownloads({ csvUrl, of }: { csvUrl: string; of: string }) {
  const { t } = useLanguage();
  const [path = "", query] = csvUrl.split("?");
  const xlsxUrl = [path.replace(/\.csv$/, ".xlsx"), ...(query === undefined ? [] : [query])].join("?");
  return (
    <>
      <DownloadLink url={xlsxUrl} label={`${t("download.as", { kind: "XLSX" })}: ${of}`}>
        XLSX
      </DownloadLink>
      <DownloadLink url={csvUrl} label={`${t("download.as", { kind: "CSV" })}: ${of}`}>
        CSV
      </DownloadLink>
    </>
  );
}
