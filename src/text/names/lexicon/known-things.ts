import { wordSet } from './word-set.js';

/** Countries, regions, rivers, seas and large cities whose names are seldom a person's; folded, in lower case. */
export const KNOWN_PLACES: ReadonlySet<string> = wordSet(`
  afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain
  bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia botswana brazil britain brunei bulgaria
  burma burundi cambodia cameroon canada catalonia chechnya chile china colombia congo crimea croatia cuba cyprus
  czechia dagestan darfur denmark djibouti donbas ecuador egypt england eritrea estonia ethiopia fiji finland france
  gabon gambia gaza germany ghana gibraltar greece greenland grenada guam guatemala guinea guyana haiti honduras
  hungary iceland india indonesia iran iraq ireland israel italy jamaica japan kashmir kazakhstan kenya kosovo
  kurdistan kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg macau
  macedonia malawi malaysia maldives mali malta mauritania mauritius mexico moldova monaco mongolia montenegro
  morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan palestine panama
  paraguay peru philippines poland portugal qatar romania russia rwanda samoa scotland senegal serbia seychelles
  singapore slovakia slovenia somalia spain sudan suriname swaziland sweden switzerland syria taiwan tajikistan
  tanzania thailand tibet togo tonga tunisia turkey turkmenistan uganda ukraine uruguay uzbekistan vatican
  venezuela vietnam wales yemen yugoslavia zaire zambia zimbabwe
  alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana
  iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana
  nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont wisconsin wyoming manitoba ontario
  quebec saskatchewan alberta queensland tasmania dorset kent surrey sussex essex cornwall devon norfolk suffolk
  yorkshire lancashire hampshire cheshire normandy brittany bavaria saxony hesse westphalia prussia silesia bohemia
  moravia galicia transylvania lombardy tuscany umbria sicily sardinia apulia molise calabria campania piedmont
  andalusia castile aragon navarre anatolia mesopotamia persia thrace siberia kamchatka sakhalin manchuria bengal
  punjab kerala gujarat java sumatra borneo bali aceh mindanao patagonia amazonia sahel sahara caucasus balkans
  crete corsica iberia scandinavia lapland hispania peloponnesus
  africa america americas asia europe antarctica oceania eurasia arctic
  danube rhine rhone thames seine elbe volga nile tigris euphrates ganges indus mekong yangtze mississippi potomac
  tiber loire ebro vistula dnieper clyde tyne humber severn bosphorus baltic adriatic aegean caribbean mediterranean
  pacific atlantic alps andes himalayas pyrenees urals ticino
  abuja accra addis adelaide aleppo alexandria algiers amman amsterdam ankara antwerp athens atlanta auckland
  badarpur baghdad baku bamako bangkok barcelona basel basra beijing beirut belfast belgrade bellingham benghazi
  berlin bern bilbao birmingham bogota bologna bombay bonn bordeaux boston bratislava bremen brisbane bristol
  brussels bucharest budapest cairo calcutta calgary canberra caracas cardiff casablanca chennai chicago cleveland
  cologne colombo copenhagen dakar dallas damascus delhi denver detroit dhaka doha donetsk dortmund dresden dubai
  dublin durban dusseldorf edinburgh edmonton essen flensburg frankfurt geneva genoa ghent glasgow granada
  guangzhou hague halifax hamburg hanoi hanover harare havana helsinki hiroshima hollywood houston hyderabad
  islamabad istanbul izmir jakarta jeddah jerusalem johannesburg kabul kampala kandahar karachi kathmandu kazan
  khartoum kiev kigali kinshasa krakow kyiv kyoto lagos lahore lausanne leeds leipzig liege lille lima lisbon
  liverpool ljubljana london luanda lusaka lyon madras madrid malaga managua manchester manila marrakech
  marseille mecca medina melbourne memphis miami milan minneapolis minsk mogadishu monrovia monterrey montevideo
  montreal moscow mosul mumbai munich nagasaki nairobi naples newcastle nicosia odessa osaka oslo ottawa oxford
  cambridge palermo paris philadelphia phoenix pittsburgh podgorica portsmouth prague pretoria pristina pyongyang
  quito rabat ramallah rangoon reykjavik riga rio rome rotterdam riyadh salerno salzburg samara sanaa santiago
  sarajevo seattle seoul seville shanghai sheffield shenzhen skopje sochi sofia southampton southsea stalingrad
  stockholm strasbourg stuttgart sunderland surabaya sydney taipei tallinn tashkent tbilisi tehran thessaloniki
  tirana tobruk tokyo toledo toronto toulouse tripoli tunis turin ulaanbaatar utrecht vancouver venice vienna
  vilnius vladivostok volgograd warsaw washington wellington wuhan yerevan yokohama zagreb zaragoza zurich
  sirte misrata derna sabha zawiya tarhuna gharyan ghadames sebha idlib homs hama raqqa kobani latakia
  kandahar helmand kunduz fallujah ramadi tikrit kirkuk erbil nawfiliya
  abbotsford brooklyn manhattan broadway westminster whitehall kremlin pentagon downing knesset brexit
  montecarlo odessa castelfranco uaxactun cumae gezer kadesh karnak
`);

/** Companies, platforms, agencies, newspapers, parties, faiths and the like, of one word; folded. */
export const KNOWN_THINGS: ReadonlySet<string> = wordSet(`
  adidas adobe airbnb airbus alibaba aljazeera alphabet amazon android anadolu apple barclays bloomberg bmw boeing
  breitbart burberry buzzfeed canon chanel chevron chrome cisco citigroup cnn comcast cosmopolitan craigslist
  chrysler daimler dell deloitte disneyland ebay emirates enron ericsson etihad euronews exxon exxonmobil facebook
  fatah fedex ferrari fiat firefox fitbit flickr fortune foxconn gazprom gmail google greenpeace guardian gucci
  hamas hezbollah hitachi honda hsbc huawei hulu hyundai ibm ikea imgur infosys instagram intel interfax interpol
  iphone itartass kickstarter kodak lego lenovo lexus linkedin linux lufthansa lukoil mastercard mazda
  mcdonalds medium microsoft mitsubishi motorola mozilla msnbc myspace nasdaq nato nestle netflix nike
  nintendo nissan nokia novartis opel opec oracle oxfam panasonic paypal pepsi peugeot pfizer philips pinterest
  pixar playstation polaroid politico porsche pravda qantas quora reddit renault reuters roche rolex rosneft ryanair
  safari samsung sears shell siemens siri skype slack slate snapchat softbank sony spacex spotify starbucks suzuki
  taliban target telegram tencent tesco tesla tiktok tinder toshiba toyota tumblr twitter uber unicef unilever universal
  vanguard verizon viber vine visa vodafone volkswagen volvo walmart whatsapp wikileaks wikinews wikipedia xbox
  xinhua yahoo yelp youtube zara zoom
  islam christianity judaism hinduism buddhism catholicism scientology communism fascism marxism nazism homeopathy
  islamophobia renaissance enlightenment reformation romanization
  ramadan easter christmas hajj eid passover oscar oscars emmy grammy tony olympics paralympics
  bible koran quran torah allah internet web email facebook
  labour tory tories democrats republicans conservatives liberals greens
  government parliament congress senate cabinet court crown church state bank council union army navy police
  institute university ministry house commons lords assembly treasury board committee commission administration
  government's interior justice defense defence education health home foreign
  takfiri salafi sunni shia shiite alawite kurd kurdish
  sulphur iodine oxygen hydrogen carbon emoji snowman
`);

/** Short forms with stops that are no initials of a person. */
export const DOTTED: ReadonlySet<string> = wordSet(
  `us un uk eu ny dc la uae ussr gdr nj nyc bc ad am pm po usa`,
);

/** Plain words that open the names of products, shops and programs rather than of persons. */
export const PRODUCT_WORDS: ReadonlySet<string> = wordSet(`
  active best big black blue bright cloud control crystal cyber dark data digital direct dragon easy eagle express fire
  first flash free full game global gold golden good green happy hard head heart high home hot ice inside life light
  live long love magic main mission mobile moon night ocean one open outer over planet power quick rainbow rapid red
  safe sea secret shaky silent silver sky smart snow soft solar space spirit star storm strong summer sun super sweet
  swift thunder tiger time top touch true twin ultra video virtual vision visual water web white wide wild wind
  winter wonder world yellow young macbook ipod ipad itunes imac playstation kindle nexus galaxy windows
`);

/** Names of peoples and their adjectives end so; "the Slavs", "Libyan". */
export const PEOPLE_END = /(?:ian|ians|ish|ese|ans|stani|stanis|iots?)$/u;

/** Words that say where something comes from; before a name they are no part of it. */
export const NATIONALITIES: ReadonlySet<string> = wordSet(`
  american british english scottish welsh irish french german dutch belgian swiss austrian italian spanish portuguese
  greek turkish cypriot russian ukrainian belarusian polish czech slovak slovenian hungarian romanian bulgarian serbian
  serb croatian bosnian albanian kosovar macedonian montenegrin moldovan lithuanian latvian estonian finnish swedish
  norwegian danish icelandic european georgian armenian azerbaijani azeri chechen kazakh uzbek tajik turkmen kyrgyz
  mongolian chinese taiwanese japanese korean vietnamese thai burmese cambodian malaysian indonesian filipino
  singaporean indian pakistani bangladeshi nepali nepalese afghan iranian iraqi syrian lebanese jordanian israeli
  palestinian saudi yemeni omani emirati qatari bahraini kuwaiti egyptian libyan tunisian algerian moroccan
  mauritanian sudanese ethiopian eritrean somali kenyan ugandan tanzanian rwandan congolese nigerian ghanaian
  ivorian senegalese malian nigerien chadian cameroonian gabonese angolan zambian zimbabwean mozambican namibian
  african arab arabian asian latin mexican cuban haitian jamaican colombian venezuelan peruvian bolivian chilean
  argentine argentinian uruguayan paraguayan brazilian ecuadorian guatemalan honduran salvadoran nicaraguan
  panamanian canadian australian kurdish kurd jewish muslim christian catholic orthodox sunni shiite soviet
  argentinean hispanic roman greeks slavs romans
`);
