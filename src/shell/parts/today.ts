/** Today where the reader is, as an ISO date: for the names of files only. */
export function today(now = new Date()): string {
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) =>
    `${part}`.padStart(2, '0'),
  );
  return `${now.getFullYear()}-${month}-${day}`;
}
