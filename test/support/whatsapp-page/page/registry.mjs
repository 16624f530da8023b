/** `window.require`: the page's own module loader, by name. */

const modules = new Map();
let missing = new Set();

export function define(name, exports) {
  modules.set(name, exports);
}

/** These modules are as if a new release of the page had removed them. */
export function hideModules(names) {
  missing = new Set(names);
}

/** @throws {Error} for an unknown name, like the real loader. */
export function requireModule(name) {
  if (missing.has(name) || !modules.has(name)) throw new Error(`Requiring unknown module "${name}"`);
  return modules.get(name);
}
