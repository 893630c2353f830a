/**
 * First names that are usual in England, in small letters: two words with capitals are a person's name when one of these
 * comes first. Written down from general knowledge; months, places and surnames that are first names too are left out.
 */
export const firstNames: ReadonlySet<string> = new Set(
  `
  aaron abdul abdullah abigail adam adele adrian agnes agnieszka ahmed aisha alan albert alex alexander alexandra
  alfie ali alice alison allan amanda amelia amina amy andrea andrew angela angus anita ann anna anne
  annette anthony antonia archie arthur ashley audrey ava barbara barry beatrice ben benjamin bernadette bernard
  beth bethany betty beverley billy bob bradley brenda brian bridget bruce bryan callum cameron carl carol
  carole caroline catherine cathy charles charlie charlotte cheryl chloe chris christian christina christine
  christopher claire clare clive colin connor craig cynthia dan daniel danielle darren dave david dean
  deborah debbie denise dennis derek diana diane dominic donald donna doreen doris dorothy dorota douglas duncan
  dylan eddie edith edward eileen elaine eleanor elizabeth ella ellen ellie elsie emily emma eric erin esther
  ethan ethel eva evelyn ewa fatima fiona florence frances francis fred frederick gail gareth gary
  gavin gemma geoff geoffrey george georgia georgina gerald gillian gladys glen glenn gloria gordon graham
  grzegorz hannah harold harriet harry hassan helen henry hilary hugh ian ibrahim imran irene
  isaac isabel isabella isla ivan jack jackie jacob jacqueline jake james jamie jane janet
  janice jasmine jason jayne jean jeff jeffrey jennifer jenny jeremy jessica jill jim joan joanna joanne jodie joe
  joel john jonathan joseph joshua joyce judith julia julian julie karen katarzyna kate katherine
  kathleen katie kay keith ken kenneth kerry kevin khalid kieran kim kirsty krzysztof kyle laura lauren lee
  leah leanne leon leonard leo lesley leslie lewis liam lilian linda lisa liz lorraine louis louise
  lucas lucy luke lydia lynn lynne maciej madeleine malcolm marcus margaret maria marian marie marilyn marion
  marjorie marlene martin mary matthew maureen mavis megan melanie melissa michael michelle miriam
  mohamed mohammad mohammed moira molly monica muhammad muriel nadia nancy naomi natalie natasha nathan neil
  nicholas nick nicola nigel nina noah noel nora norma norman olga oliver olivia omar oscar owen pamela
  patricia patrick paul paula pauline peggy penelope peter philip phillip phoebe phyllis piotr priya rachel
  ralph raymond rebecca reginald rhys richard rita robert robin roger ronald rosalind rosemary ross roy ruby
  russell ruth ryan sally sam samantha samuel sandra sara sarah scott sean sebastian sharon shaun sheila shirley
  sian simon sofia sophia sophie stacey stan stanley stella stephanie stephen steve steven stewart stuart sue
  susan suzanne sylvia tanya teresa terence terry thelma theo theresa thomas tim timothy tina toby tom tomasz tony
  tracey tracy trevor ursula valerie vanessa vera veronica victor vincent vivien wayne wendy
  wilfred william winifred yasmin yusuf yvonne zainab zoe
`
    .trim()
    .split(/\s+/),
);
