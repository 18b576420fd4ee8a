/** The folder a part lies in, with its slash; '' at the top. */
export const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

/** A path inside a packed file, from a folder or, with a slash, from its top; steps upwards end at the top. */
export function pathFrom(folder: string, path: string): string {
  const steps: string[] = [];
  const whole = path.startsWith('/') ? path : folder + path;
  for (const step of whole.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
