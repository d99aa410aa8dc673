import type { GivenNameList } from './given-name-list.js';

/** Given names of Spanish, Portuguese, Italian, French, German, Dutch, the Nordic languages, Hungarian, Romanian and Greek. */
export const EUROPEAN_NAMES: GivenNameList = {
  male: `
    adolfo : fito, agustin, agostinho, agostino, alberto : beto, alejandro : alex jandro sandro ale :
    alexander, alfonso : poncho, alphonse, afonso, alfredo : fredo, alvaro, andres : andy, andre, angel,
    angelo, anibal, antonio : tono tonio toni tonin : anthony, armando, arnaldo, arturo artur, baltasar,
    bartolome, benito, bernardo, bruno, camilo, carlos : carlitos charly, carlo, cesar, claudio,
    cristian, cristobal, cristiano, daniel : dani, david, diego, domingo, domenico, domingos, edgardo,
    eduardo : edu lalo, eladio, emiliano, emilio, enrique : quique kike, enrico, henrique, ernesto :
    neto, esteban : stephen, estevao, evo, ezequiel, fabio, fausto, federico : fede : frederick, felipe
    filipe : pipe : philip, felix, fermin, fernando : nando, hernando, fernan, fidel, francisco : paco
    pancho pacho kiko curro frank chico : francis, francesco : checco, gabriel : gabo, gaspar, genaro,
    gennaro, gerardo : jerry, german, gilberto, gonzalo goncalo, gregorio : goyo, guillermo : memo
    willy, guilherme, guglielmo, gustavo : gus, hector, hernan, horacio, hugo, humberto : beto, umberto,
    ignacio : nacho, inacio, isidro, ismael, ivan, jaime, jaume, javier xavier xabier : javi xavi, jesus
    : chucho chuy, joao, joaquin joachim joaquim, jorge : coque : george, jose : pepe chepe pepito :
    joseph, josep, juan : juanito juancho : john, julian, julio, giulio, jules, leandro, leonardo : leo,
    leopoldo, lorenzo, lucas, lucio, luis luiz : lucho : louis, luciano, manuel manoel : manolo manu
    lolo, marcelo, marcello, marcos, marco, mariano, mario, martin, mateo, mateus, mauricio, maurizio,
    mauro, maximo, miguel : miki : michael, moises, nahuel, nestor, nicolas : nico, nicolau, octavio,
    ottavio, omar, oriol, oscar, pablo : paul, paulo, pascual, pasquale, pedro : perico : peter, pere,
    rafael raphael raffaele : rafa, ramiro, ramon : moncho, raul, renato, ricardo : richard, riccardo,
    roberto : beto berto : robert, rodolfo : fito, rodrigo : rodri, rogelio, ruggero, roman, romulo,
    ruben, salvador : chava, salvatore, samuel, santiago : santi chago, sebastian : seba, sergio,
    silvio, simon, teodoro : teo, tomas, ulises, valentin, vicente : chente, victor, wilson, xavi,
    adriano, alessandro : sandro ale, alessio, antonello, attilio, beppe, carmine, ciro, corrado, dario,
    davide, emanuele, enzo, fabrizio, filippo, franco, gianni, gianluca, giacomo, giancarlo, gianfranco,
    gino, giorgio, giovanni gianni : nanni gianni vanni, giuliano, giuseppe : beppe peppe pino,
    graziano, ilario, lamberto, luca, luigi : gigi, massimo, matteo, michele, nicola niccolo, nino,
    paolo, piero pietro, pierluigi, pino, primo, raffaele, renzo, rocco, romano, sandro, silvano,
    stefano, tommaso, ugo, vincenzo : enzo, vittorio, walter, aime, alain, alexandre : alex, anatole,
    andre, antoine, arnaud, aurelien, baptiste, bastien, benoit, bertrand, cedric, christophe : chris,
    claude, clement, cyril cyrille, denis, didier, dominique, edouard, emile, emmanuel : manu, eric,
    etienne, fabien, fabrice, florent, florian, francois, frederic : fred, gael, gaston, georges,
    gerard, germain, gilles, gregoire, guillaume, guy, henri, herve, hubert, jacques, jean : jeannot,
    jerome, joel, jules, julien, kevin, laurent, lionel, loic, louis, luc, lucien, marc, marcel, mathieu
    matthieu : mat, maurice, maxime : max, michel, nicolas : nico, noel, olivier, pascal, patrice,
    philippe, pierre, raoul, raymond, regis, remi remy, rene, robert, romain, sebastien : seb, serge,
    stephane, sylvain, tanguy, thibault thibaut, thierry, valery, vincent, xavier, yann, yves yvon,
    yannick, adalbert, adolf, alois, andreas : andi, armin, arne, axel, bastian, benedikt, bernd
    bernhard, bjorn, boris, burkhard, carsten karsten, christian, christoph : chris, clemens klemens,
    conrad konrad, detlef detlev, dieter, dietmar, dietrich, dirk, eberhard, eckart, edmund, egon,
    erhard, erich, ernst, erwin, eugen, ferdinand, frank, franz : franzl, friedrich : fritz : frederick,
    fritz, georg : jorg schorsch, gerd gerhard gerhart gert, gottfried, guido, gunter guenter gunther
    guenther, gustav, hannes, hans : hansi, harald, hartmut, heiko, heiner, heinrich : heinz heini :
    henry, heinz, helmut hellmut helmuth, hendrik, herbert, hermann, holger, horst, hubertus, ingo,
    jens, joachim : jochen achim, jochen, johann johannes : hans hannes jo johan, jorg joerg, josef :
    sepp jupp : joseph, jurgen juergen, kai kay, karl carl, karlheinz, kaspar, klaus claus,
    klaus-dieter, knut, kurt, lars, leonhard, lorenz, lothar, ludwig : louis, lukas, lutz, magnus,
    manfred : manni, markus marcus, matthias mathias, max, moritz, norbert, olaf olav, oskar, otto,
    paul, peer, philipp, rainer reiner, ralf, reinhard reinhold, richard, roland, rolf, rudiger
    ruediger, rudolf : rudi, rupert, ruprecht, sebastian, siegfried : sigi, siegmar sigmar, sigmund,
    stefan stephan, steffen, sven, theodor : theo, thilo, thomas, thorsten torsten, tilman, tobias, udo,
    ulf, uli, ulrich : uli ulli, uwe, veit, viktor, volker, walter walther, wilhelm : willi willy helm :
    william, wolf, wolfgang : wolf, aad, adriaan, arie, arjen, bart, bram, cees kees, cornelis : kees
    cor, diederik, dries andries, evert, frans, geert gert, gerrit, hans, hendrik : henk, jaap jacob,
    jan johan, jelle, jeroen, joop, joost, joris, kees, klaas, koen, maarten, mark, martijn, matthijs,
    menno, michiel, niels, pieter piet, pim, rob, roel, ruud, sander, sjoerd, stijn, teun, thijs,
    tjeerd, wiebe, willem : wim pim, wim, wouter, aleksander, anders, anker, arvid, asbjorn, birger, bo,
    carl, einar, erik, erling, frode, gunnar, gudni, haakon hakon, halldor, halvard, helge, henrik,
    ingemar, ingvar, ivar, jarl, jesper, johan, jonas, jorgen, jorn, juha, kimmo, kjell, knud, lars :
    lasse, lasse, leif, mads, mats, matti, mikael, mikko, morten, nils niels, odd, ola, olafur, olav,
    ole, paavo, pal, pekka, peder, per, petter, poul, ragnar, rasmus, roald, rune, sauli, sigurd
    sigurdur, soren, steinar, stig, sture, sven svein, tapio, tor thor, torbjorn, tormod, trygve, urho,
    uffe, vidar, yngve, adam, andras, arpad, attila, balazs, bela, dezso, endre, ferenc, gabor, gergely,
    geza, gyorgy, gyula, imre, istvan, janos, jozsef, kalman, karoly, kazmer, laszlo, lajos, matyas,
    mihaly, miklos, oszkar, peter, sandor, tamas, tibor, zoltan, zsolt, adrian, alexandru, bogdan,
    catalin, ciprian, constantin, corneliu, dan, dacian, dumitru, emil, florin, gheorghe, ilie, ioan
    ion, iulian, klaus, liviu, marius, mihai, mircea, mugur, nicolae, ovidiu, petre, radu, sorin,
    stefan, theodor, traian, tudor, vasile, vlad, aleksis alexis, alexandros : alekos, anastasios :
    tasos, andreas, antonis, apostolos, christos, dimitris dimitrios : mimis : dmitri, efstathios,
    evangelos : vangelis, giannis yannis ioannis yiannis : yanis, giorgos georgios yorgos, ilias, kostas
    konstantinos costas constantinos, kyriakos, lefteris eleftherios, leonidas, makis, manolis
    emmanouil, michalis, nikos nikolaos, panagiotis, pavlos, petros, prokopis, spyros spyridon, stavros,
    stefanos, stelios, theodoros, thanos athanasios thanasis, vasilis vassilis, yanis, zisis
  `,
  female: `
    adriana, agata, aina, ainhoa, aitana, alba, alejandra : ale, alicia, amparo, ana : anita, andrea,
    angela, angelica, antonella, antonia, araceli, asuncion, aurora, azucena, beatriz, beatrice, begona,
    belen, benedetta, bianca, blanca, camila, carla, carlota, carmen : menchu carmela, carolina,
    catalina, cecilia, celia, chiara, clara, claudia, concepcion : concha conchita, consuelo : chelo,
    cristina, daniela, delfina, dilma, dolores : lola, elena, elisa, elsa, elvira, emilia, esperanza,
    estela, ester, eugenia, eva, evita, fernanda, florencia, francesca, francisca : paca paquita,
    gabriela, giorgia, gisela, giulia, gloria, gracia, graciela, guadalupe : lupe lupita, ilaria,
    imelda, ines, inmaculada, irene, isabel isabela : chabela isa, jeanine, jimena ximena, josefa :
    pepa, josefina, juana, juanita, julia, juliana, laura, leticia, lorena, lourdes, lucia, luciana,
    luisa, luz, macarena, magdalena : magda malena, manuela, marcela, margarita, maria : mari marita,
    mariana, maribel, maricarmen, marisa, marisol, marta, martina, matilde, mercedes : merche, micaela,
    michelle, milagros, mireia, monica, monserrat montserrat : montse, natalia, nieves, nuria, olga,
    ornella, paloma, paola, patricia, paula, paulina, paz, pilar, raquel, rita, roberta, rocio, rosa,
    rosario : charo, rosalia, rosana, rosario, sandra, sara, serena, silvia, simonetta, sofia, soledad :
    sole, sonia, susana, soraya, teresa, valentina, valeria, vanesa, veronica, victoria, violeta,
    virginia, yolanda, adele, agathe, agnes, alice, amelie, anne, annick, arlette, aurelie, aurore,
    brigitte, camille, caroline, catherine, cecile, celine, chantal, charlotte, christelle, christiane,
    christine, claire, clemence, clementine, colette, corinne, danielle, delphine, dominique, edith,
    elisabeth, elise, elodie, emilie, estelle, fabienne, florence, francoise, genevieve, georgette,
    germaine, ghislaine, helene, ingrid, isabelle, jacqueline, jeanne, josette, josee, josiane,
    juliette, laetitia, laure, laurence, lea, liliane, louise, lucie, lucille, madeleine, manon, margot,
    marguerite, marianne, marie, marine, marion, marlene, marthe, martine, mathilde, michele, micheline,
    mireille, monique, muriel, myriam, nadine, natacha, nathalie, nicole, noemie, odette, odile,
    pascale, pauline, renee, roxane, sabine, sandrine, segolene, simone, solange, sophie, stephanie,
    sylvie, therese, valerie, veronique, virginie, viviane, yvette, zoe, adelheid : heidi, aenne,
    angelika, anja, anke, anna, anneliese, annalena, annegret, annemarie, annette, antje, astrid,
    barbara, bärbel, beate, bettina, birgit, brunhilde, carola, christa, cornelia, dagmar, doris,
    dorothea, edeltraud, elfriede, elke, ellen, elsbeth, else, erika, erna, franziska, frauke, frieda,
    gabriele, gerda, greta grete, gudrun, hannelore, hedwig, heike, helga, hildegard : hilde, ilse,
    inge, ingeborg, irmgard, jutta, karin, karla, karoline, katharina : kathe, katja, katrin kathrin
    catrin, kerstin, klara, liesel, lieselotte, lotte, luise, magda, margarete margarethe : grete
    gretel, margit, marlies, mechthild, melanie, michaela, monika, petra, regine, renate, ricarda,
    roswitha, ruth, saskia, sigrid, silke, stefanie, steffi, susanne, svenja, sybille, tanja, trude,
    ulla, ulrike, ursula : uschi ulla, uta ute, verena, waltraud, wiebke, agnetha, anneke, annika,
    beatrix, birgitta, britt, dagny, ebba, elin, femke, frida, gro, hanne, hege, helle, hilde, inger,
    johanna, jorun, kaja, karen, katrin, kirsten, kristin, lene, linnea, liv, lotta, maaike, maj,
    marijke, marit, mette, miriam, neelie, paivi, pia, ragnhild, sanna, siri, siv, solveig, tarja,
    thorgerdur, torill, tove, trine, vigdis, wilma, aniko, boglarka, edit, eniko, erzsebet, eszter,
    ibolya, ildiko, ilona, judit, katalin, krisztina, magdolna, reka, szilvia, timea, zsofia, zsuzsanna,
    adina, anca, corina, ioana, maia, raluca, simona, viorica, aikaterini katerina, aliki, despina,
    dora, eleni, fofi, ioanna, katerina, konstantina, maria, melina, vasiliki
  `,
};
