import type { GivenNameList } from './given-name-list.js';

/** Given names used in English. */
export const ENGLISH_NAMES: GivenNameList = {
  male: `
    aaron : ron, abel, abraham avraham : abe bram, adam, adrian, alan allan allen alun : al, albert : al
    bert bertie : alberto albrecht, alfred : al alf alfie fred : alfredo, alexander alexandre : alex
    alec alick sandy lex xander : aleksandr alejandro alessandro, alexis, alistair alasdair alastair
    alister : ali, andrew : andy drew : andrei andreas andre, angus : gus, anthony antony : tony ant :
    antonio anton, archibald : archie, arnold : arnie, arthur : art artie : arturo, ashley, austin
    augustine : gus, barack, barnaby barnabas, barry, bartholomew : bart, benjamin : ben benny benji :
    binyamin benyamin, bernard : bernie : bernardo bernhard, bradley : brad, brandon, brendan, brian
    bryan, bruce, byron, caleb : cal, calvin : cal, cameron : cam, carl karl, cecil, cedric, chad,
    charles : charlie charley chuck chas chip : carlos karl carlo, chester : chet, christian : chris,
    christopher kristopher : chris kit topher : cristobal christoph christophe, clarence, clark clarke,
    claude, clayton : clay, clement : clem, clifford : cliff, clinton : clint, clive, clyde, colin,
    connor conor, craig, curtis : curt, cyril, dale, damian damien damon, daniel : dan danny : danilo
    daniil, darren daren, darryl daryl, david : dave davey davy : davide dawid, dean, dennis denis,
    derek derrick, desmond : des, dominic dominick : dom nick, donald : don donnie donny, douglas :
    doug, duncan, dwight, dylan, earl, edgar : ed : edgardo, edmund edmond : ed eddie ned ted, edward :
    ed eddie ned ted teddy : eduardo edouard, edwin : ed eddie win, eli, elijah elias : eli, elliot
    elliott eliot, elvis, emmanuel emanuel immanuel : manny : manuel, eric erik erick : rick, ernest :
    ernie : ernesto ernst, ethan, eugene : gene : eugenio evgeny, evan, everett, ezekiel : zeke, ezra,
    felix, fergus, floyd, francis : frank frankie : francisco francois franz francesco, franklin : frank
    frankie, frank : frankie : francisco franz, frederick fredrick frederic : fred freddie freddy :
    federico friedrich fredrik, gabriel : gabe, garrett, gareth : gary gaz, gary garry, gavin, gene,
    geoffrey jeffrey jeffery : geoff jeff, george : georgie : jorge georg georges giorgio, gerald :
    gerry jerry : gerardo gerhard, gerard : gerry jerry : gerardo gerhard, gilbert : gil bert, glen
    glenn, gordon : gord, graham graeme grahame, grant, gregory gregor : greg : grigory gregorio, guy,
    hamish, harold : harry hal, harry : hal, harrison : harry, harvey : harv, hector, henry : harry hank
    hal : enrique heinrich henri enrico, herbert : herb bert bertie, herman, horace, howard : howie,
    hubert, hugh : hughie, hugo, humphrey, ian iain, ira, irving, isaac : ike : yitzhak, isaiah, ivan,
    jack, jackson : jack, jacob : jake : jakob, jake, james : jim jimmy jimmie jamie jem : jaime, jamie,
    jared, jason : jay jase, jay, jeremiah : jerry, jeremy jeremie : jerry jez jem, jerome : jerry,
    jesse : jess, joel, john jon : johnny jack johnnie : juan jean johann giovanni ivan johannes,
    jonathan jonathon johnathan : jon jonny johnny nathan, jordan, joseph : joe joey jos : jose josef
    giuseppe, joshua : josh, julian : jules, justin, keith, kelvin, kenneth : ken kenny, kevin : kev,
    kurt curt, kyle, lance, larry, laurence lawrence lawrance : larry laurie lol : lorenzo laurent, lee
    leigh, leo, leon, leonard : len lenny leo : leonardo leonhard, leroy : roy, leslie : les, lester :
    les, lewis louis : lou louie lew : luis ludwig luigi, liam, lincoln, lionel, lloyd, logan, lucas
    luke : luc : lukas luca, luther, lyndon, malcolm : mal, marc mark, marcus : mark marc : marco
    marcos, marshall, martin : marty : martino, marvin : marv, matthew mathew : matt matty : matteo
    mateo matthias matthieu, maurice morris : mo : mauricio, maximilian : max, maxwell : max, melvin :
    mel, mervyn, michael micheal : mike mick mickey micky : miguel mikhail michel michele mikael, miles
    myles, milton : milt, mitchell : mitch, morgan, moses : moe : moshe, nathan : nate nat, nathaniel :
    nate nat nathan, neil neal niall, nelson, neville, nicholas nicolas nickolas : nick nicky nico :
    nikolai nicola niccolo, nigel, noah, noel, norman : norm, oliver : ollie : olivier, oscar, oswald :
    oz ozzie, owen, patrick : pat paddy : patricio, paul : paulie : pablo pavel paolo pavlo, percy
    percival, perry, peter : pete : pedro pyotr pierre pieter petr, philip phillip : phil : felipe
    philippe filip, preston, quentin quintin, ralph : rafe, randall randolph randal : randy, raymond :
    ray : ramon, reginald : reg reggie, rex, reuben ruben, richard : rick rich dick ricky richie :
    ricardo riccardo, robert : rob bob bobby robbie bert robin : roberto, robin, roderick : rod rory,
    rodney : rod, roger rodger : rog, roland rowland, ronald : ron ronnie, rory, ross, roy, rudolph
    rudolf : rudy : rodolfo, rufus, rupert, russell russel : russ rusty, ryan, samuel : sam sammy, sean
    shaun shawn, scott : scotty, sebastian : seb bas : sebastien, seth, sidney sydney : sid syd, simon,
    spencer, stanley : stan, stephen steven steve : steve stevie : esteban stefan etienne, stuart
    stewart : stu, terence terrence terrance : terry, terry, theodore : ted teddy theo : fyodor teodoro,
    thomas : tom tommy : tomas tomasz tommaso, timothy : tim timmy : timofei, toby tobias, todd, travis,
    trevor : trev, tristan, troy, tyler : ty, tyrone, vernon : vern, victor viktor : vic, vincent :
    vince vinny vin : vicente vincenzo, virgil, walter : walt wally, warren, wayne, wesley : wes,
    wilbur, wilfred wilfrid : wilf, willard, william : will bill billy willy willie liam : guillermo
    wilhelm guillaume willem, winston : win, xavier, zachary zachariah : zach zack zac, jefferson : jeff
  `,
  female: `
    alexis : lexi, alexandra alexandria : alex sandra lexi : aleksandra, abigail : abby abbie gail, ada,
    adele, agatha : aggie, agnes : aggie, aileen eileen, alice, alicia, alison allison alyson : ali
    allie, amanda : mandy, amber, amelia : amy millie, amy, andrea : andi, angela : angie, angelina :
    angie lina, anita, ann anne anna : annie nan nancy : ana hanna, annabel annabelle, annette, antonia
    : toni, april, audrey, barbara : barb babs barbie, beatrice beatrix : bea trixie, belinda,
    bernadette, bertha, beth, betty bette, beverly beverley : bev, brenda, bridget brigid : bridie :
    brigitte, camilla : milla, candace candice : candy, carla karla, carly, carmen, carol carole karol,
    caroline carolyn : carrie caro lynn, carrie, catherine katherine kathryn katharine cathryn kathrine
    : kate cathy kathy katie katy kat kitty kit kay : ekaterina catalina caterina katharina, cecilia
    cecily : cissy celia, celia, charlotte : charlie lottie : carlotta, chelsea, cheryl sheryl, chloe,
    christina kristina : chris chrissy tina kris : cristina, christine kristine : chris chrissy tina,
    cindy, claire clare : clara, clara, claudia, colleen, constance : connie, corinne, courtney,
    crystal, cynthia : cindy, daisy, dana, danielle : dani, dawn, deborah debra : deb debbie debby,
    delia, denise, diana : di, diane dianne, dolores : lola, donna, dora, doris, dorothy dorothea : dot
    dottie dolly, edith : edie, elaine, eleanor elinor : ellie nell nora nellie, elena, eliza : liza,
    elizabeth elisabeth : liz lizzie beth betty bess betsy eliza lisa libby lilibet elsie : isabel
    elisabetta, ella, ellen : nell nellie, emily : em emmy, emma : em, erica erika, erin, estelle,
    esther ester : essie, ethel, eva eve : evie, evelyn : evie, fay faye, felicity : fliss, fiona : fi,
    florence : flo florrie, frances : fran fanny frankie : francesca francisca, gabrielle gabriela :
    gabby, gemma jemma, georgia, georgina : georgie gina, geraldine : gerry, gertrude : gertie trudy,
    gillian jillian : gill jill, gina, ginger, gladys, glenda, gloria, grace, greta, gwendolyn
    gwendoline : gwen, hannah hanna, harriet : hattie harry, hazel, heather, heidi, helen helena : nell
    nellie lena : elena yelena, hilary hillary, holly, hope, ida, imogen, ingrid, irene, iris, isabel
    isabelle isobel isabella : bella izzy belle, ivy, jackie, jacqueline : jackie, jane : janie janey :
    juana, janet : jan, janice : jan, jasmine yasmin : jaz, jean, jemima, jennifer : jen jenny jennie,
    jessica : jess jessie, jill, joan joanne joanna : jo joanie, jocelyn joscelyn, josephine : jo josie,
    joy, joyce, judith : judy jude, judy, julia : julie : yulia giulia, julie, julianne juliana, juliet
    juliette, june, karen karin, kate katie, kathleen cathleen : kathy cathy kay, kay, kayla, keira
    kira, kelly, kendra, kerry, kimberly kimberley : kim kimmy, kirsten kirstin kristen : kirsty kris,
    kirsty, kristen kristin : kris, lana, laura : laurie, lauren, leah, lesley, leticia letitia : letty,
    lillian lilian : lily lil, lily lilly, linda lynda : lin lindy, lindsay lindsey, lisa, lois,
    loretta, lorna, lorraine, louise louisa : lou, lucille : lucy, lucinda : lucy cindy, lucy, lydia,
    lynn lynne, mabel, madeline madeleine : maddie, maisie, marcia marsha, margaret : maggie meg peggy
    peg marge margie madge greta daisy megan rita : margarita margarethe, maria : ria mia, marian
    marion, marianne, marie, marilyn, marina, marjorie : marge margie, marlene, martha : marty, mary :
    molly polly mamie : maria marie, matilda : tilly tilda mattie, maud maude, maureen : mo, maxine,
    maya, megan meghan : meg, melanie : mel, melinda : mindy mel, melissa : mel missy lissa, mercedes,
    mia, michelle michele : shelly, mildred : millie, millicent : millie, miranda : mandy, miriam :
    mimi, moira, molly, mona, monica : mon, muriel, myra, nadia, nancy : nan, naomi, natalie : nat,
    natasha : tasha, nicole nicola : nicky nikki, nina, noelle, nora norah, norma, octavia, olga, olive,
    olivia : liv livvy ollie, opal, pamela : pam, patience, patricia : pat patty patsy trish tricia
    patti, patsy, paula, pauline, pearl, penelope : penny, philippa : pippa pip, phoebe, phyllis, polly,
    priscilla : cilla, prudence : prue, rachel rachael, rebecca : becky becca, regina : gina, renee,
    rhoda, rita, roberta : bobbie, robin robyn, rosa, rose : rosie, rosalind rosalyn : roz, rosemary :
    rosie rose, roxanne : roxy, ruby, ruth : ruthie, sabrina, sally, samantha : sam sammy, sandra :
    sandy, sara sarah : sally sadie, savannah, selina selena, shannon, sharon : shaz, sheila, shelley
    shelly, shirley, sienna, sonia sonya, sophia sophie sofia, stacey stacy, stella, stephanie : steph,
    susan susanna suzanne susannah : sue susie suzy, sylvia silvia, tamara : tammy, tammy, tanya tania,
    tara, teresa theresa therese : terry tess tessa tracy, tiffany, tina, tracy tracey, ursula, valerie
    : val, vanessa : nessa, vera, veronica : ronnie vera, victoria : vicky tori vicki, viola, violet,
    virginia : ginny ginger, vivian vivien vivienne : viv, wendy, whitney, wilhelmina : mina, winifred :
    winnie, yvette, yvonne, zoe
  `,
};
