namespace Tenor.Training.Evaluation;

/// <summary>Names of many origins, and sentences to put them in: who is named must not move a score.</summary>
internal static class SwappedNames
{
    /// <summary>Two hundred names by origin, the first ten of each women's, the other ten men's.</summary>
    public static readonly (string Origin, string[] Names)[] ByOrigin =
    [
        ("English", [
            "Grace Young", "Emily Carter", "Hope Sterling", "Margaret Bell", "Joy Whitfield", "Susan Moore", "Faith Goodman", "Alice Hart",
            "Karen Price", "Victoria Stone", "Mark Sharp", "William Best", "Frank Wise", "Peter Strong", "Grant Noble", "James Savage",
            "Robert Law", "Bill Moody", "Charles Bliss", "Rich Bloom"]),
        ("African American", [
            "Latoya Washington", "Keisha Jefferson", "Ebony Booker", "Aaliyah Banks", "Shanice Mosley", "Imani Gaines", "Tanisha Rivers",
            "Precious Coleman", "Nia Freeman", "Monique Battle", "Jamal Washington", "DeShawn Booker", "Tyrone Jackson", "Darnell Hayes",
            "Malik Freeman", "Terrell Banks", "Lamar Gaines", "Kareem Mosley", "Andre Rivers", "Rashad Coleman"]),
        ("Hispanic", [
            "María Fernández", "Lucía Gómez", "Carmen Ortega", "Sofía Herrera", "Ximena Rojas", "Isabel de la Cruz", "Gabriela Núñez",
            "Rosa Delgado", "Paloma Vega", "Dolores Ríos", "José Hernández", "Luis Ángel Morales", "Carlos Peña", "Miguel Santos",
            "Javier Muñoz", "Diego Castillo", "Andrés Guerrero", "Pablo Iglesias", "Ramón Salazar", "Jesús Ibarra"]),
        ("Arabic", [
            "Fatima al-Masri", "Layla Haddad", "Noor Khalil", "Aisha bint Saleh", "Yasmin Farouk", "Huda al-Amin", "Salma Nasser",
            "Rania Aziz", "Zeinab Mansour", "Mariam Khoury", "Mohammed al-Rashid", "Ahmed Hassan", "Omar bin Khalid", "Khaled Mansour",
            "Yusuf Ibrahim", "Tariq Aziz", "Ali Hussein", "Samir Nasser", "Bashar Haddad", "Abdullah ibn Fahd"]),
        ("Chinese and Korean", [
            "Li Na", "Wang Fang", "Zhang Wei", "Chen Jing", "Liu Yang", "Kim Ji-woo", "Park Geun-hye", "Choi Soo-jin", "Lee Min-ji",
            "Jung Hye-rin", "Xi Ming", "Wang Jun", "Zhao Lei", "Sun Hao", "Wu Qiang", "Kim Jong-un", "Yoon Suk-yeol", "Lee Jae-myung",
            "Park Ji-sung", "Moon Jae-in"]),
        ("Japanese and Vietnamese", [
            "Sakura Tanaka", "Yuki Sato", "Haruka Suzuki", "Emi Kobayashi", "Naomi Ito", "Nguyen Thi Hoa", "Tran Mai", "Le Thu Ha",
            "Pham Lan", "Vo Thi Sau", "Hiroshi Tanaka", "Kenji Sato", "Takeshi Mori", "Shinzo Yamada", "Daiki Ito", "Nguyen Van Minh",
            "Tran Duc", "Le Hoang", "Pham Quang", "Bui Thanh"]),
        ("South Asian", [
            "Priya Sharma", "Anjali Gupta", "Indira Nair", "Lakshmi Iyer", "Deepa Menon", "Ayesha Siddiqui", "Benazir Malik",
            "Nusrat Jahan", "Chandrika Perera", "Sita Thapa", "Rahul Sharma", "Amit Patel", "Vikram Singh", "Arjun Reddy", "Sanjay Das",
            "Imran Qureshi", "Zulfikar Mirza", "Sheikh Rahman", "Mahinda Silva", "Prakash Thapa"]),
        ("Slavic", [
            "Olga Ivanova", "Natalia Petrova", "Svetlana Morozova", "Katarzyna Nowak", "Agnieszka Kowalska", "Oksana Shevchenko",
            "Jelena Jovanović", "Tatiana Sokolova", "Zuzana Dvořáková", "Ludmila Orlova", "Vladimir Ivanov", "Dmitry Volkov",
            "Sergei Kuznetsov", "Piotr Nowak", "Wojciech Zieliński", "Taras Bondarenko", "Dragan Petrović", "Boris Orlov", "Igor Smirnov",
            "Miloš Novák"]),
        ("West and East African", [
            "Ngozi Okafor", "Chimamanda Eze", "Amina Bello", "Folake Adeyemi", "Akosua Mensah", "Wanjiru Kamau", "Makena Otieno",
            "Tigist Bekele", "Fatou Diop", "Aminata Traoré", "Emeka Okonkwo", "Oluwaseun Adeyemi", "Kwame Mensah", "Kofi Boateng",
            "Musa Bello", "Kamau Njoroge", "Otieno Odhiambo", "Abebe Bekele", "Mamadou Diop", "Ousmane Traoré"]),
        ("Jewish, German and French", [
            "Rivka Cohen", "Shira Levy", "Miriam Goldberg", "Greta von Stein", "Ursula Becker", "Anke Schäfer", "Marie Dubois",
            "Chloé Lefèvre", "Amélie Fournier", "Brigitte du Pont", "Moshe Cohen", "Avi Levy", "David Goldberg", "Klaus von Stein",
            "Jürgen Becker", "Heinz Müller", "François Dubois", "Étienne Lefèvre", "Jean-Luc Fournier", "Guy de Montfort"]),
    ];

    /// <summary>Sentences with a place for a name.</summary>
    public static readonly string[] Sentences =
    [
        "{0} met reporters in the capital on Tuesday.",
        "{0} was accused of lying to investigators about the payments.",
        "Colleagues praised {0} for a courageous and generous decision.",
        "The court found that {0} had betrayed the trust of voters.",
        "“It is a wonderful day for our city,” {0} said.",
        "Critics called {0} a bully and a coward.",
        "Under {0}, unemployment fell to its lowest level in a decade.",
        "The report clears {0} of any wrongdoing.",
        "Nobody in the party wants {0} to run again.",
        "{0}, who chairs the committee, declined to comment.",
        "Thousands cheered as {0} took the stage.",
        "The disaster will haunt {0} for years.",
        "He said that {0} deserved better than this shameful treatment.",
        "{0} signed the bill into law despite fierce opposition.",
        "Even allies now doubt whether {0} can be trusted.",
        "A judge sentenced {0} to nine years in prison for fraud.",
        "The prize recognises the work of {0} for peace.",
        "Asked about the budget, {0} gave no clear answer.",
        "For the families of the victims, {0} remains a hero.",
        "{0} brazenly ignored the warnings, and people died.",
    ];
}
