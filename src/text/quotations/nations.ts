/** A country, its people's adjective and its capital, as news names them: any of them in one row means the country. */
const ROWS = `
russia russian moscow kremlin; egypt egyptian cairo; libya libyan tripoli; turkey turkish ankara türkiye; france french paris;
germany german berlin; italy italian rome; spain spanish madrid; portugal portuguese lisbon; greece greek athens;
britain british uk london u.k english england; us u.s american america washington usa u.s.a; canada canadian ottawa;
mexico mexican; china chinese beijing; japan japanese tokyo; korea korean seoul; pyongyang; india indian delhi;
pakistan pakistani islamabad; afghanistan afghan kabul; iran iranian tehran; iraq iraqi baghdad;
syria syrian damascus; lebanon lebanese beirut; israel israeli jerusalem; palestine palestinian ramallah gaza;
jordan jordanian amman; saudi riyadh; yemen yemeni sanaa; oman omani muscat; qatar qatari doha; kuwait kuwaiti;
bahrain bahraini manama; emirates emirati uae; algeria algerian algiers; tunisia tunisian tunis; morocco moroccan rabat;
sudan sudanese khartoum; ethiopia ethiopian; eritrea eritrean; somalia somali mogadishu; kenya kenyan nairobi;
uganda ugandan kampala; rwanda rwandan kigali; tanzania tanzanian; congo congolese kinshasa; nigeria nigerian abuja;
niger nigerien niamey; chad chadian; mali malian bamako; ghana ghanaian accra; senegal senegalese dakar;
cameroon cameroonian; zimbabwe zimbabwean harare; zambia zambian lusaka; mozambique mozambican; angola angolan luanda;
african africa; ukraine ukrainian kyiv kiev; belarus belarusian minsk; poland polish warsaw; hungary hungarian budapest;
czech prague; slovakia slovak bratislava; romania romanian bucharest; bulgaria bulgarian sofia; serbia serbian belgrade;
croatia croatian zagreb; bosnia bosnian sarajevo; kosovo kosovar; albania albanian tirana; macedonia macedonian;
slovenia slovenian; austria austrian vienna; switzerland swiss; netherlands dutch hague; belgium belgian brussels;
denmark danish copenhagen; sweden swedish stockholm; norway norwegian oslo; finland finnish helsinki; iceland icelandic;
ireland irish dublin; scotland scottish edinburgh; wales welsh; estonia estonian tallinn; latvia latvian riga;
lithuania lithuanian vilnius; georgia georgian tbilisi; armenia armenian yerevan; azerbaijan azerbaijani azeri baku;
kazakhstan kazakh astana; uzbekistan uzbek tashkent; kyrgyzstan kyrgyz; tajikistan tajik; turkmenistan turkmen;
mongolia mongolian; vietnam vietnamese hanoi; thailand thai bangkok; cambodia cambodian; laos lao; burma burmese myanmar;
malaysia malaysian; singapore singaporean; indonesia indonesian jakarta; philippines philippine filipino manila;
australia australian canberra; zealand wellington; bangladesh bangladeshi dhaka; lanka colombo; nepal nepali nepalese;
brazil brazilian brasilia; argentina argentine argentinian; chile chilean santiago; peru peruvian lima;
colombia colombian bogota; venezuela venezuelan caracas; ecuador ecuadorian quito; bolivia bolivian; uruguay uruguayan;
paraguay paraguayan; cuba cuban havana; haiti haitian; nicaragua nicaraguan; honduras honduran; guatemala guatemalan;
salvador salvadoran; panama panamanian; taiwan taiwanese taipei; cyprus cypriot; malta maltese; un u.n nations;
eu european europe; nato
`;

const COUNTRIES: ReadonlyMap<string, number> = new Map(
  ROWS.trim()
    .split(/;\s*/u)
    .flatMap((row, number) => row.split(' ').map((word) => [word, number] as const)),
);

/** A number for the country or union that a word, in lower case, stands for; undefined for any other word. */
export function countryOf(word: string): number | undefined {
  return COUNTRIES.get(word.endsWith('.') ? word.slice(0, -1) : word);
}
