/** A child that tells its parent the names in its environment, and ends. */
process.send?.(Object.keys(process.env), () => process.disconnect());
