import type { GivenNameList } from './given-name-list.js';

/** Given names of Hebrew. */
export const HEBREW_NAMES: GivenNameList = {
  male: `
    amos, ariel arik, avi, avigdor, benny, binyamin benjamin binjamin benyamin : bibi, chaim haim hayim,
    dov, ehud, eitan eytan, eliezer, gadi, gideon, ilan, israel yisrael, menachem menahem, moshe mosheh,
    naftali, natan, reuven, shaul, shimon, shlomo, tzipi, uri, uzi, yaakov yaacov jacob, yair, yehuda,
    yigal, yitzhak itzhak yitzchak, yoav, yossi
  `,
  female: `
    golda, shira, tzipora, yael
  `,
};
