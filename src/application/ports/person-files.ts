/** Files below the data folder that may hold somebody's data. */
export interface PersonFiles {
  /**
   * Removes these, and of the files that people have sent or that were made of the data all in which `holds` finds
   * something in a line, and all that cannot be read as text: workbooks and the like. Returns how many.
   */
  remove(paths: readonly string[], holds: (line: string) => boolean): Promise<number>;
}
