using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Immunotox.Learning.Anonymity;

/// <summary>Given names that are common in France, as they are written in a letter or a file: with one capital or all in capitals, with or without accents.</summary>
internal static class GivenNames
{
    private const string Common =
        "Adèle Adrien Agathe Agnès Ahmed Aïcha Alain Albert Alex Alexandra Alexandre Alexis Alice Aline Ali Amandine Amélie Amina Anaïs André Andrée Ange Angèle Anita Anna Anne Annick Annie Antoine Antoinette Arlette Armand Arnaud Arthur Audrey Aurélie Aurélien " +
        "Baptiste Béatrice Benjamin Benoît Bernadette Bernard Bertrand Brigitte Bruno Camille Carine Carole Caroline Catherine Cécile Céline Chantal Charlène Charles Charlotte Chloé Christelle Christian Christiane Christine Christophe Claire Claude Claudette Claudine Clément Colette Corinne Cyril " +
        "Damien Daniel Danièle Danielle David Delphine Denis Denise Didier Dominique Édith Édouard Éliane Élise Élodie Emma Emmanuel Emmanuelle Éric Estelle Étienne Eugène Eugénie Évelyne Fabien Fabienne Fabrice Fanny Fatiha Fatima Fatma Félix Fernand Fernande Florence Florian Francine Francis Franck François Françoise Frédéric Frédérique " +
        "Gabriel Gabrielle Gaston Geneviève Georges Georgette Gérald Gérard Germaine Ghislaine Gilbert Gilberte Gilles Ginette Gisèle Grégory Guillaume Gustave Guy Gwenaëlle Hélène Henri Henriette Hervé Hubert Hugo Hugues Huguette Inès Irène Isabelle Ismaël Jacqueline Jacques Jade Jean Jeanne Jeannine Jérémy Jérôme Joël Joëlle Johanna Jonathan Joseph Josette Josiane Jules Julia Julie Julien Juliette Justine " +
        "Karim Karine Kévin Khadija Laëtitia Laure Laurence Laurent Léa Léo Léon Léone Liliane Lina Lionel Lisa Loïc Louis Louise Luc Lucas Lucette Lucie Lucien Lucienne Ludovic Lydie Madeleine Magali Manon Marc Marcel Marcelle Margaux Marguerite Maria Marianne Marie Marina Marine Marion Marius Marthe Martine Maryse Mathieu Mathilde Matthieu Maurice Maxime Mehdi Mélanie Michaël Michel Michèle Micheline Mireille Mohamed Mohammed Monique Morgane Mustapha Muriel Myriam " +
        "Nadège Nadia Nadine Nathalie Nathan Nicolas Nicole Noël Noémie Odette Odile Olga Olivia Olivier Oscar Pascal Pascale Patrice Patricia Patrick Paul Paule Paulette Pauline Philippe Pierre Pierrette Rachid Raphaël Raymond Raymonde Régine Régis Rémi Rémy Renaud René Renée Robert Roger Roland Romain Rose Roxane Sabine Sabrina Saïd Samia Samir Samuel Sandra Sandrine Sarah Sébastien Serge Simon Simone Solange Sonia Sophie Stéphane Stéphanie Suzanne Sylvain Sylvie " +
        "Tanguy Thérèse Théo Thibault Thierry Thomas Valentin Valérie Vanessa Véronique Victor Victoire Vincent Virginie Viviane Xavier Yann Yannick Yasmine Yolande Youssef Yves Yvette Yvonne Zoé";

    public static readonly FrozenSet<string> All = Common.Split(' ').SelectMany(n => (string[])[n, n.ToUpperInvariant(), Plain(n), Plain(n).ToUpperInvariant()]).ToFrozenSet(StringComparer.Ordinal);

    private static string Plain(string name) => string.Concat(name.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
}
