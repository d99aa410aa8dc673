import type { GivenNameList } from './given-name-list.js';

/** Given names of Russia, Ukraine, Belarus, Poland, the Balkans and the Caucasus. */
export const SLAVIC_NAMES: GivenNameList = {
  male: `
    adam, aleksandr alexander alexandr aleksander aliaksandr oleksandr aleksandar alyaksandr oleksander
    : sasha sascha shura alex oleks sanya olek, alexei aleksei alexey aleksey alexej aleksej oleksiy
    oleksii alexi alexiy alyaksei aliaksei : alyosha lyosha alex lesha, anatoly anatoli anatolii
    anatoliy anatolij anatol : tolya, andrei andrey andrej andriy andrii andreï andrzej andrij andre :
    andryusha, anton antoni antonin antun : tosha ante, arkady arkadi arkadiy arkadii, arseny arseniy
    arseni arsenii arsenij, artem artyom artiom artyem : tyoma, artur arthur, aslan, bogdan bohdan,
    boris borys : borya, bronislaw bronislav, daniil danil danylo daniel danilo : danya, denis denys,
    dmitri dmitry dmitriy dmitrii dmitrij dimitri dimitry dmytro dzmitry demetri : dima mitya, dragan,
    eduard edward : edik, egor yegor jegor iegor ihor, emil, fedor fyodor feodor theodor fjodor fiodor
    todor : fedya : theodore, filipp filip, gavriil gavrilo, gennady gennadi gennadiy gennadii guennadi
    gennadij hennadiy hennadii : gena, georgy georgi georgiy georgii gueorgui heorhiy giorgi giorgy :
    gosha zhora : george, gleb hlib, goran, grigory grigori grigoriy grigorii hryhoriy hryhorii grigorij
    : grisha, igor ihor, ilya ilia illia ilja iliya, innokenty innokentiy, ivan yvan iwan : vanya, ivo,
    jan, jaroslaw yaroslav jaroslav iaroslav : slava, jerzy, jozef josef jozsef josip iosif yosif :
    joseph, kirill kiril kyrylo cyril, kliment, konstantin constantin kostiantyn kostyantyn konstantyn :
    kostya, krzysztof, lech leszek, leonid leonyd : lyonya, lev leo lew : lyova, maksim maxim maksym
    maxime : max, marat, marek, mark marko, matvei matvey, mikhail mihail michail mikhael mykhailo
    mykhaylo mikhaïl mihajlo mihailo mikheil michal : misha mischa mikhas : michael, milan, milos,
    miroslav miroslaw, mstislav, nazar, nikita mykyta, nikolai nikolay nikolaj nicolai nicolay mykola
    mikola nikolaï nikola nikolaus : kolya : nicholas, oleg oleh, oles, ostap, pavel pavlo pawel pavle
    paval : pasha : paul, petr pyotr piotr petro petar pjotr : petya : peter, platon, radovan, radoslaw
    radoslav : radek, ramzan, robert, rodion, roman : roma, ruslan, rustam rustem, semyon semen simon
    siemion, sergei sergey sergej serguei serhiy serhii sergiy sergii sergi sergio siarhei siarhiej
    sergueï serge : seryozha serega, slobodan, stanislav stanislaw : stas slava, stepan stephan :
    styopa, svyatoslav sviatoslav : slava, taras, timofei timofey tymofiy : tima, timur, tomasz tomas
    tomislav, vadim vadym wadim, valentin valentyn, valery valeri valeriy valerii valerij valeriu :
    valera, vasily vasili vasiliy vasilii vassily vassili wassili vasyl vasil vasilij : vasya, veniamin,
    viktor victor wiktor viktar : vitya, vitaly vitali vitaliy vitalii vitalij witali : vitya vitalik,
    vladimir wladimir volodymyr vladymyr uladzimir vladimer wladimier wolodymyr : volodya vova vlad,
    vladislav wladyslaw vladyslav uladzislau : vlad slava, vojislav, vsevolod, vyacheslav viacheslav
    wjatscheslaw viatcheslav vjaceslav vacheslav viacheslau : slava, yakov iakov jakov jakob yakiv :
    yasha : jacob, yevgeny evgeny yevgeni evgeni yevgeniy evgeniy evgenii evgenij yevgenii jewgeni
    evgueni yevhen evhen yevheniy ievgen yauhen eugen : zhenya : eugene, yuri yury iouri juri yuriy
    yurii iurii jurij iurie yura youri : yura, zbigniew, zdravko, zoran, zurab
  `,
  female: `
    aleksandra alexandra oleksandra : sasha shura, alina, alla, alyona alena, anastasia anastasiya
    anastasiia anastasija anastassia : nastya, anna hanna ganna : anya anja, antonina : tonya, daria
    darya dariya daryna dasha : dasha, dina, ekaterina yekaterina jekaterina katerina kateryna
    iekaterina katarina katarzyna : katya katja katia : catherine, elena yelena jelena olena helena
    ielena alena : lena : helen, elizaveta yelizaveta jelisaweta yelyzaveta : liza : elizabeth, elvira,
    evgenia yevgenia evgeniya yevgeniya jewgenija evgeniia yevheniya eugenia : zhenya, galina halyna
    galyna : galya, inna, irina iryna irena ioulia : ira, jadwiga, julia yulia yuliya iulia ioulia
    juliya yuliia yulija julija : yulya, kira, ksenia xenia kseniya oksana ksenija kseniia : ksyusha,
    larisa larissa larysa : lara, lidia lidiya lydia, lilia liliya, liubov lyubov lubov ljubov : lyuba,
    ljudmila lyudmila ludmila liudmila lyudmyla ljudmyla liudmyla : lyuda mila, malgorzata : gosia,
    margarita : rita, maria mariya marija mariia marya maryia : masha, marina maryna, nadezhda nadejda
    nadia nadiya nadija nadeschda nadiia : nadya, natalia natalya nataliya natalija nataliia nathalia :
    natasha natascha, nina, nonna, oksana, olga olha volha : olya, polina, raisa raissa, ruslana, rimma,
    roza, sofia sofya sofiya sophia sofija : sonya, svetlana svitlana swetlana svyatlana sviatlana :
    sveta, tamara : toma, tatiana tatyana tatjana tetiana tetyana : tanya tanja, ulyana, valentina
    valentyna walentina : valya, valeria valeriya valerija : lera, varvara : varya, vera wera vira,
    veronika, victoria viktoria viktoriya viktoriia wiktoria : vika, yana iana jana, yaroslava, zhanna
    janna, zinaida : zina, zoya zoia
  `,
};
