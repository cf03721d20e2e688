/** `<agency>-<period>-<profile>`, the file name every rendition of a publication shares. Plain ASCII. */
export function stemOf(publication: { agency: string; period: string; profile: string }): string {
  const { agency, period, profile } = publication;
  return `${agency}-${period}-${profile}`.replace(/[^A-Za-z0-9.]+/g, "-");
}
