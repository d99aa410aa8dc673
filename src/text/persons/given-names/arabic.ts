import type { GivenNameList } from './given-name-list.js';

/** Given names of Arabic, Persian and Urdu, and those of Muslims in Africa. */
export const ARABIC_NAMES: GivenNameList = {
  male: `
    abbas, abdo abdou abdu, abdallah abdullah abdulla abdellah abdoullah abdulah abdollah abdoulaye,
    abdi, abidin abidine abedin, adel adil, adham, adnan, afif afeef, ahmad ahmed ahmet ahmadu amadou
    akhmed akhmad akhmat, aimal, akram, aiman ayman eiman, ala alaa, ali aly, amin ameen amine, amir
    ameer emir, amr amro amrou, ammar amar, anas, anis anees aniss, anwar anouar anwer enver, aqil aqeel
    akil aqila aqilah aguila agila agilah akila, arif aref, asad assad asaad, ashraf achraf, assem asim
    assim, ata, atef atif, ayad iyad, ayoub ayub ayyub, aziz azeez, azzam, badr bader, baha, bahaa,
    bahram, bakr, bandar, baqir baqer bagher, bashar bachar bashaar, bashir bachir basheer beshir
    bechir, basil bassel, bassam, bassem basem bassim basim, beji baji, belgacem belqasim belkacem
    belqasem belgassem belkassem, bilal, bishr, boutros, burhan borhan, daoud dawood dawud daud, dawit,
    driss idris idriss edriss idrees, ebrahim ibrahim brahim ibraheem ibrahima avraham, eyad, ezzat
    izzat, fadel fadhil fadil fazel, fadi fady, fahd fahad, fahim faheem, faisal feisal faysal fayssal
    fayçal faycal, fares faris farès, farid fareed ferid, farooq farouk faruk faruq farouq, fathi fethi
    fathy, fayez faiez fayiz faiz faez fayyez, faraj farag, fawaz fawwaz, fawzi fouzi fawzy faouzi,
    fikri, firas, fouad fuad foad, gamal jamal djamal jamaal, ghaith, ghaleb ghalib galeb, ghanem
    ghanim, ghassan gassan, ghazi gazi, habib habeeb, hadi hady, hafez hafiz hafidh, haidar haider
    haydar heidar heydar hyder, haitham haytham haithem, hakim hakeem, hamad hamed, hamdan, hamdi hamdy,
    hamid hameed hamed, hammad, hamza hamzah hamzeh, hani hany, hanif haneef, harith hareth, haroun
    harun haroon, hashem hashim hachem hachim, hasan hassan hassen hassane hacene, hatem hatim, hazem
    hazim, hesham hisham hicham hishem, hikmat hikmet, hilal helal, hilmi helmi, hossam hussam houssam
    husam, houssein hussein hussain husain hossein hosein husayn hussien hoceine housseine huseyn, hud,
    ihab ehab, ihsan ehsan, ilyas elias ilias, imad emad, imran emran, iqbal, isa issa eissa essa, isam
    issam essam esam, ishaq ishak, ismail ismael esmail ismaeel ismaïl esmaeil, jaafar jafar jaffar
    djaafar gaafar jafer, jabbar, jaber jabir gaber djaber, jabril jibril jebril djibril, jalal jalaal
    galal, jalil jaleel djalil, jamil jameel gamil djamil, jassem jassim jasim qasim qassem kassem qasem
    qassim kasim ghassem gassem, jawad javad, jihad jehad, juma jomaa gomaa jumaa, kamal kamel kemal,
    kamil, karim kareem kerim, karam, kassem, khaled khalid khaleed haled, khaldoun khaldun, khalifa
    khalifah khalifeh khelifa khalipha, khalil khaleel halil, khamis khamees, laith leith, latif lateef,
    lutfi lotfi, maamoun mamoun maamun, mahdi mehdi mahdy, maher mahir, mahmoud mahmud mahmood mehmood
    mahamoud, majed majid maged majd, majdi magdi magdy, malek malik maalik, mansour mansur mansoor,
    marwan merouan marouane, masoud massoud masud mas'ud massud masood mesut, mazen mazin, moammar
    muammar mouammar moamer mu'ammar moamar, moaz muadh muath mouadh, mohammad mohammed mohamed muhammad
    muhammed mohamad mahamat mohamud mahomet mohammod mohd muhamad mohamet mamadou magomed : mo, moncef
    monsef munsif mounsef, mohsen muhsin mohsin mohcine, moin moeen, mokhtar mukhtar moktar, monir munir
    mounir muneer, mortada murtada mortaza morteza murtaza, mourad murad morad, mubarak moubarak
    mobarak, musa moussa mousa moosa, mustafa mustapha moustafa moustapha mostafa, muthanna, nabil
    nabeel, nadhim nazim nazem, nader nadir, nadim nadeem, naif nayef naef, naji nagy nagi, najib naguib
    nagib najeeb nejib najibullah, nasr, nasser nasir naser nassir nacer, nasrallah, nawaf nawwaf,
    nawaz, nayel, nazih, nidal nedal, nizar nezar, noureddine nureddin nuruddin noureddin, nouri nuri
    noori nury, nuh, omar umar omer oumar, osama usama oussama ossama, osman othman uthman usman ousmane
    otman, qais kais kaïs qays kays, qaboos, qaid caid kaid, rachid rashid rasheed rached, raed raid,
    rafiq rafik rafic, raji, rajab ragab redjeb, rami ramy, ramadan ramazan ramzan ramadhan, ramzi,
    rashad rachad, rauf raouf, rayan, reda reza rida ridha riza, riad riyad riadh ryad, ruhollah
    rouhollah, saad, saadi, saadoun, sabah, sabir saber, sabri, saddam, sadiq sadik sadek seddik sadeq
    siddiq sadegh, sadr, saeb saib, saeed said saïd seid, safwan safouane, saif seif sayf, sajid,
    sakher, salah, salahuddin salahaddin salaheddine salaheddin, salam, saleh salih, salem salim selim,
    salman, sameh samih, sami samy, samir sameer, saqr, sayed sayyid sayyed seyed syed seyyed, shaban
    chaaban shaaban, shadi shady chadi, shafiq chafik, shahbaz shehbaz, shakir shaker chaker, sharif
    sherif shareef cherif shereef, shawqi shawki chawki, shukri choukri shoukry shukry, sinan, sofiane
    sufyan soufiane sofian, soliman suleiman sulaiman sulayman suleyman solaiman slimane sleiman,
    sultan, taha, taher tahir tahar, taj, talal, talib taleb, tamim tameem, tamer tamir, tarek tariq
    tareq tarik tarèq, tawfiq tawfik toufik taoufik tewfik, tayeb tayyib tayib taïeb, tayfour, thabet
    thabit, turki, ubaid obaid, uday oudai odai udai, wael wail, wahid waheed, wajdi wagdi, walid waleed
    oualid, wasim wassim waseem, yahya yehia yahia yehya, yaqub yaqoub yacoub, yarub, yaser yasser
    yassir yasir, yasin yassin yassine yaseen, younis younes yunus yunis younous younus yunes, yousef
    youssef yusuf yousuf youssouf yosef yousif yusif yussef yussuf, zaher zahir, zaid zayd zeid, zakaria
    zakariya zakariyya zekeriya, zayed zaied, zayn zain zein zine zeine, ziad ziyad ziyaad, zia, zuhair
    zouheir zoher zouhair zuhayr zoheir, abolhassan, akbar, asghar, babak, bahman, behrouz behruz,
    bijan, dariush darioush, farhad, farshid, hooshang, hormoz, jahangir, javid, kamran, kaveh, keyvan,
    khosrow, kiumars, manouchehr, masih, mehrdad, mir, mohsen, nader, parviz parvez pervez, qassem,
    sadegh, shahram, siamak, sohrab, vahid, zalmay, ashraf, asif, ayaz, bilawal, imtiaz, ishtiaq, qamar,
    raheel, shaukat, tanveer, zulfikar zulfiqar zulfikhar, hamdullah, hamidullah, najibullah,
    rahmatullah, sirajuddin
  `,
  female: `
    afaf, aicha aisha ayesha aysha aishah aïcha, alia aliya aaliyah aliaa, amal, amani, amina aminah
    ameena, amira ameera, arwa, asma asmaa esma, asmahan, aya, azza, baria, benazir, bushra boushra,
    dalal, dalia, dina, fadia, fadwa, faiza fayza, farah, farida, fatima fatimah fatma fatemeh
    fatoumata, fatin faten, fayrouz fairuz feirouz, golshifteh, habiba, hadeel, hala, halima, hamida,
    hanan hanane, hanin, hind, huda houda hoda, iman eman, inas, intisar, jamila djamila gamila, kamila,
    karima kareema, khadija khadijah khadidja, khalida, kulthum, lamia, latifa, layla leila laila leyla
    layli leïla, lina, loubna lubna, maha, mai may, maisa, malak, malala, manal, mariam maryam meryem
    maryem myriam, marwa, masih, mona muna mouna, nabila, nada, nadia, nadine, naglaa najla, nahla,
    naima, najat, najwa, nasrin nasreen, nawal, neda, nermin, nihad, noor nour nur, noura nura nora,
    rabia, rafida, raghad, rahaf, rana, rania raniya, rasha, rawya, reem rim, rihab, rima, rola,
    ruqayya, saadia, sabah, safaa safa, safia, sahar, salma, salwa, samar, samia, samira sameera, sana
    sanaa, sara sarah, sawsan, shadia, shaima, sharifa, shirin shireen, siham, souad suad, suha, suhair,
    tahani, tawakkol tawakkul, wafa wafaa, warda, widad, yasmin yasmine, yousra yusra, zahra zehra,
    zainab zaynab zeinab zineb zaineb, zakia, zohra
  `,
};
