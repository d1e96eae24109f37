const listed = (name: string): string[] | undefined => process.env[name]?.split(',')

/** Names of the visits to make, for a look at one thing alone; undefined for all. */
export const CHOSEN_VISITS = listed('BENCH_VISITS')

/** Names of the profiles to measure; undefined for all. */
export const CHOSEN_PROFILES = listed('BENCH_PROFILES')
