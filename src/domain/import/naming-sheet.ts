/** How a sheet is named, on the command line and on WhatsApp. */
export function namingSheet(name: string): string {
  return `--sheet "${name}" (di WhatsApp: !impor … lembar "${name}")`;
}
