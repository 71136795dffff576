import fc from 'fast-check';

// The same cases on every run; FAST_CHECK_SEED=n tries others.
fc.configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED'] ?? 1) });
