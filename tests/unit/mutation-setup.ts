import fc from 'fast-check';

// Under mutation only whether a property fails matters: searching for its smallest example takes most of the time.
fc.configureGlobal({ endOnFailure: true });
