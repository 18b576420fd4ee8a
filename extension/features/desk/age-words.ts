/** How long something has waited, in the largest whole unit: 3分钟, 2小时, 4天. */
export function ageWords(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes < 1) return '不到1分钟';
  if (minutes < 60) return `${minutes}分钟`;
  return minutes < 24 * 60 ? `${Math.floor(minutes / 60)}小时` : `${Math.floor(minutes / (24 * 60))}天`;
}
