// Loaded before the program: its clock is as many days ahead as the environment says, as if the person came back then.
const ahead = Number(process.env.CLAIMSORT_TEST_DAYS_AHEAD) * 24 * 60 * 60 * 1000;
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(RealDate.now() + ahead);
    else super(...parts);
  }

  static now() {
    return RealDate.now() + ahead;
  }
};
