import fc from "fast-check";

/**
 * The properties of every suite are tried on the same examples in every run: a run that fails says something of the
 * change that it is about, and not of its luck. Other examples: `LUNAS_CHECK_SEED=7 npm test`.
 */
fc.configureGlobal({ seed: Number(process.env.LUNAS_CHECK_SEED ?? 20_261_120) });

export { fc };
