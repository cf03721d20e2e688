/** Working minutes in days, hours and minutes of work: "1 ngày 2 giờ". The sign is left to the words around it. */
function workingTimeVi(minutes: number, minutesADay: number): string {
  const whole = Math.abs(minutes);
  const days = Math.floor(whole / minutesADay);
  const rest = whole - days * minutesADay;
  const parts = [
    [days, "ngày"],
    [Math.floor(rest / 60), "giờ"],
    [rest % 60, "phút"],
  ] as const;
  const words = parts.flatMap(([amount, unit]) => (amount === 0 ? [] : [`${amount} ${unit}`]));
  return words.length === 0 ? "0 phút" : words.join(" ");
}

/**
 * The working time a dossier has left, in words: "còn 3 giờ 20 phút làm việc", "quá hạn 1 ngày 2 giờ".
 * @param minutes null when it cannot be told
 */
export function timeLeftVi(
  { minutesLeft, isLate, stands }: { minutesLeft: number | null; isLate: boolean | null; stands: string },
  minutesADay: number,
): string {
  if (stands === "ended") return "đã xử lý xong";
  if (minutesLeft === null) return "không rõ hạn";
  if (minutesLeft < 0) return `quá hạn ${workingTimeVi(minutesLeft, minutesADay)}`;
  if (isLate && minutesLeft === 0) return "quá hạn, sau giờ làm việc cùng ngày";
  const left = `còn ${workingTimeVi(minutesLeft, minutesADay)} làm việc`;
  if (isLate) return `tính quá hạn vì yêu cầu bổ sung nhiều lần, ${left}`;
  return stands === "waiting" ? `chờ bổ sung, ${left}` : left;
}
