/** The third person's singular pronoun that somebody is spoken of with. */
export type Gender = 'he' | 'she';

/** First names that nearly always are a woman's. */
const FEMININE = words(`
  aisha alexandra alice alison allison amal amanda amina amy  angela anita ann anna anne annette barbara beatrice
  bella benazir brenda camilla carla carmen carol carolina caroline catherine cathy charlotte christina christine
  claire claudia cristina cynthia  deborah denise diana diane dilma donna dorothy ekaterina elena elisabeth
  elizabeth ellen elsa emily emma erika eva evelyn fatima fatma fiona florence frances gina gloria grace
  greta hanna hannah heather helen hillary ilham ingrid irene irina isabel isabella jacinda jane janet janice
  jennifer jenny jessica jill  joanna josephine joyce judith judy julia julie karen karin kate katharina
  katherine kathleen kathy katie  khadija kristina laura lauren leila leyla linda lisa lorraine louise lucia lucy
  lydia lynn madeleine manal margaret maria mariam marie marina marine martha mary maryam megan mei melanie melissa
  meral michelle monica nadia nancy naomi natalia natalie natasha  nikki nina noura olga olivia pamela
  patricia paula penny rachel  rania rebecca renata rita roberta rosa rose ruth sabine sally samantha sandra
  sanna sara sarah sharon sheila shirin silvia  sofia sonia sonja sophia sophie stefanie stella stephanie
  susan susana suzanne svetlana sylvia tamara tanya tatiana teresa theresa tina tracy tulsi ursula valentina
  valerie vanessa veronica victoria virginia wendy yasmin yulia yvette yvonne zainab zeynep
`);

/** First names that nearly always are a man's. */
const MASCULINE = words(`
  aaron abdallah abdel abdelaziz abdelfattah abdul abdulaziz abdullah abraham adam adel adrian ahmad ahmed akram alan
  albert alberto alejandro aleksandr alexander alexei alexey alfred ali amr anatoly anders andrei andrew andrey anthony
  antonio antony antonio arthur ashraf bashar ben benjamin benny bernard bernie bill binyamin bob boris brian bruce carl
  carlos charles chris christopher claude craig daniel dave david dean dennis dmitri dmitry donald douglas ed eduardo
  edward elon emmanuel enrique eric ernest evo fayez felipe fernando francis francisco francois frank franz fred
  frederick gabriel gary geoffrey george gerald gerhard ghassan giuseppe gordon graham greg gregory guillermo gustavo
  hamid hans harold harry hassan henry herbert howard hugo hussein ian ibrahim igor imran isaac ismail ivan jack
  jacob jacques jaime jake james jason javier jeff jeffrey jens jeremy jerry jesus jim jimmy joe joel johan john
  jonathan jorge jose joseph joshua juan justin karl keith ken kenneth kevin khaled khalid khalifa kirill kofi larry
  lawrence leonid leonard  louis luigi luis lula mahmoud mahmud manuel marco marcos mario mark martin matt
  matthew maurice max mehmet michael michel miguel mike mikhail mitch mitt mohamed mohammad mohammed moussa muammar
  muhammad mustafa narendra nathan nicholas nicolas nigel nikolai noah nouri oleg oliver omar osama oscar pablo patrick
  paul pavel pedro peter petro philip pierre rafael ralph ramzan ray raymond recep ricardo richard rick robert
  roberto rodrigo roger roland ron ronald roy rudy rupert russell ryan saad saddam saif salah salman sam sameh samuel
  scott sean sebastian sergei sergey sergio shimon silvio simon stanley stefan stephen steve steven stuart terry thomas
  tim timothy tom tommy tony vaclav viktor victor vincent vladimir volodymyr walter warren werner william wolfgang
  xavier yair yasser yevgeny yitzhak yuri yusuf zalmay
`);

/** What pronoun a person's first name calls for, where it is nearly certain. */
export function genderOfFirstName(name: string): Gender | undefined {
  if (FEMININE.has(name)) return 'she';
  return MASCULINE.has(name) ? 'he' : undefined;
}

/** What pronoun a title or a role calls for: "Mrs", "spokesman". */
export function genderOfTitle(title: string): Gender | undefined {
  if (/^(?:mrs|ms|miss|madam|lady|queen|princess|sister|baroness|actress|duchess)$|[a-z]woman$/u.test(title))
    return 'she';
  if (/^(?:mr|sir|lord|king|prince|pope|father|brother)$|[a-z]man$/u.test(title)) return 'he';
  return undefined;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}
