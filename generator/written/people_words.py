"""Words by which a name of a person is told from one of a body, a team or a role."""

BODIES = frozenset(
    """
    academy action advice agency airport alliance assembly association authority bbc board borough
    brigade bureau business centre chamber charity church club college commission commissioners
    committee community company concern consortium constabulary co-operative corporation council
    councils county court department departments directorate district division enterprise
    executive federation fire forum foundation fund government group groups hospital hospitals
    hub inspectorate institute limited llp ltd ministry mind nhs network office organisation
    organisations parish partnership partnerships plc police practice prison probation
    programme project regional school schools sector society syndicate taskforce together trust
    union university uk unit ymca
    asiantaeth bwrdd cyngor cymdeithas gwasanaeth gwasanaethau heddlu iechyd partneriaeth prifysgol
    swyddfa tîm ymddiriedolaeth
    bòrd bòrd-slàinte comhairle poileas
    """.split()
)
"""Of bodies: beside one of these other words are places, as in Granite City Council."""
ROLES = frozenset(
    """
    accountant administrator adviser advisor analyst assistant associate cabinet champion chair
    chairman chairperson chief clerk coordinator co-ordinator corporate deputy director directors
    engineer head holder inspector lead leader leaders leads manager managers member members
    monitoring officer officers owner planner practitioner principal secretary senior solicitor
    specialist strategic superintendent supervisor surveyor team teams treasurer
    cyfarwyddwr pennaeth rheolwr
    """.split()
)
SUBJECTS = frozenset(
    """
    access accommodation adult adults advocacy aged ageing air all alcohol allotments antisocial
    anti-social archives area areas art arts assessment asset assets assurance audit behaviour
    benefit benefits biodiversity budget building buildings burial business bus bins bin capital
    care carer carers carbon cemeteries census change child children childcare city citizens clean
    cleansing climate collection commercial commissioning commissioned communications communities
    compliance conservation construction consumer contact contract contracts control council
    countryside countywide crime cultural culture customer customers cycling data debt delivery
    democracy democratic design development digital disability disabled drainage drug drugs early
    east ecology economic economy education elections electoral emergency employment empty energy
    enforcement engagement engineering environment environmental equality equalities estate
    estates events exchequer external facilities families family finance financial fleet flood
    food fostering fraud governance green grounds growth harm health healthcare heritage
    highway highways home homeless homelessness housing human ict improvement inclusion income
    independent industry information infrastructure innovation insight insurance integrated
    integration intelligence internal investment it joint jobs justice land landlord landscape
    learning legal leisure libraries library licensing lifelong lighting living local
    maintenance management marketing markets media mental metropolitan migration mobility money
    museum museums national neighbourhood neighbourhoods north nursery nurseries obesity older
    open operational operations organisational parking participation partner partners pension
    pensions people performance personnel pest place places planning play policy pollution
    poverty pregnancy prevention primary private procurement property protection public
    quality recycling reform refuse regeneration registrars registration regulation
    regulatory relations repairs research residents resilience resources response revenue
    revenues risk road roads rural safeguarding safety safer sanitation school secondary
    security service services sexual skills smoking social south spaces special
    sports standards statutory strategy street streets streetscene substance sufficiency
    support sustainability sustainable tax technical technology teenage tenancy tenants theatre
    tourism town trading traffic training transformation transport transportation travel treatment
    tree trees urban utilities various visitor voluntary volunteering vulnerable
    waste wellbeing well-being welfare west women workforce works workplace youth
    addysg amgylchedd cymunedau gofal plant pobl tai
    """.split()
)
"""Of what services and teams do."""
SURNAMES_TOO = frozenset(
    "homes parks park sport water waters streets lane field wood young".split()
)
"""Of services and of people: alone they name a service, and behind a name nothing is sure."""
SMALL = frozenset(
    "a an the of for in on at by to with its our your not no none all each both stated papers n na"
    " tbc tba vacant jointly unknown other others".split()
)
FIRST_NAMES = frozenset(
    """
    aaron abby abdul abdullah abigail abraham adam adele adrian afzal agnes ahmed aidan aisha alan
    alasdair albert alex alexander alexandra alexis alfie alfred ali alice alicia alison alistair
    allan allison alun amanda amar amber amelia amina amir amit amy ana andrea andrew andy angela
    angus anil anita ann anna annabel anne annette annie anthony antonio antony anwar anya april
    archie arthur arun asha ashley asif audrey ayesha barbara barry bartosz beatrice becky belinda
    ben benjamin bernadette bernard beth bethan beverley bill billy bob brenda brendan brian
    bridget bronwen bruce bryan caitlin callum cameron carl carla carmel carol carole caroline
    carys catherine cathy catrin cecilia ceri chantal charles charlie charlotte cheryl chidi
    chloe chris christian christina christine christopher chukwu ciara claire clare clive colin
    connor craig cynthia daisy damian dan daniel danielle danny darren dave david dawn dean
    deborah debbie debra deepa deepak delia denis denise dennis derek desmond diana diane dilys
    dominic donald donna doreen dorothy douglas duncan dylan eddie edith edward edwin eileen elaine
    eleanor elena eleri elizabeth ella ellen ellie elsie emily emma eric erin ethan eva eve evelyn
    ewan faisal farah farhan fatima felicity felix fergus fiona florence frances francis frank
    fraser fred freddie frederick freya gail gareth garry gary gavin gemma geoff geoffrey george
    georgia georgina gerald geraldine gerard gill gillian gina giovanni glen glenn gloria glyn
    gordon graeme graham grant greg gregory gurpreet guy gwen gwyneth hamza hannah harjit harold
    harpreet harriet harry hasan hassan hayley hazel heather helen helena henry hilary holly
    howard hugh hussain huw iain ian ibrahim imran irene iris isaac isabel isabella isla ivan ivy
    jack jackie jacob jacqueline jade jaime jake james jamie jan jane janet janice jasmine jason
    jaspreet jay jayne jean jeff jeffrey jemma jen jennifer jenny jeremy jess jessica jill jim
    jimmy jo joan joanna joanne joe joel john johnny jon jonathan jordan joseph josephine josh
    joshua joy joyce judith judy julia julian julie june justin kamal karen karl kasia kate
    katherine kathleen kathryn kathy katie katy kay keith kelly ken kenneth kerry kevin khadija
    khalid kieran kim kimberley kiran kirsten kirsty krishna krzysztof kumar kyle lakshmi lara
    laura lauren lawrence leah leanne lee leigh len leo leon leonard lesley leslie lewis liam
    lilian lily linda lindsay lindsey lisa liz lloyd lorna lorraine louis louise lucas lucia lucy
    luke lydia lyn lynda lynn lynne madeleine maggie magdalena malcolm mandy manjit marcin marcus
    margaret maria marian marie marilyn marion mark martin martyn mary matt matthew maureen maurice
    max maxine megan meera melanie melissa michael michelle miguel mike miles mohamed mohammad
    mohammed moira molly monica morag morgan muhammad mustafa myra nadia nancy naomi nasreen
    natalie natasha nathan neil nia niamh nick nicholas nick nicola nicole nigel nikki nina noah
    noel nora norma norman oliver olivia omar oscar owen pam pamela parveen pat patricia patrick
    paul paula pauline pawel peggy penelope penny peter phil philip philippa phillip phoebe
    piotr polly priya rachael rachel raj rajesh ralph ravi ray raymond rebecca reg rhian rhiannon
    rhys richard rita rob robert roberta robin roger ronald rory rosalind rose rosemary rosie
    ross roy ruby rupert russell ruth ryan sadia saima sally sam samantha samina samuel sandra
    sanjay sara sarah satnam scott sean seema sharon shaun sheila shirley sian simon siobhan
    sofia sonia sophia sophie stacey stan stanley stella stephanie stephen steve steven stewart
    stuart sue sunil susan susanna suzanne sylvia tahir tamsin tania tanya tara tariq ted teresa
    terence terry thelma theresa thomas tim timothy tina toby tom tomasz tony tracey tracy trevor
    tristan usman valerie vanessa vera veronica vicky victor victoria vijay vikram vincent vivian
    walter wayne wendy william yasmin yusuf yvette yvonne zainab zara zoe
    """.split()
)
