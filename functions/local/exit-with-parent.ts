/** Preloaded into every process of the local site: none outlives the one that started it. */
process.on('disconnect', () => process.exit());
