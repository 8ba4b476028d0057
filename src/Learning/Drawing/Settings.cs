using Immunotox.Content.Comics;

namespace Immunotox.Learning.Drawing;

/// <summary>Draws where a panel takes place: flat layers from far to near, one light, no outlines. Figures stand around y = 334.</summary>
internal static class Settings
{
    public static void Draw(Pen pen, Stage stage)
    {
        if (stage.IsCallRoom)
        {
            CallRoom(pen, isHalf: pen.Room.Length > 0);
            return;
        }
        switch (stage.Setting)
        {
            case Setting.Vessel: Vessel(pen); break;
            case Setting.Node: Node(pen); break;
            case Setting.Tumour: Tumour(pen); break;
            case Setting.Lung: Lung(pen); break;
            case Setting.Skin: Skin(pen); break;
            case Setting.Bowel: Bowel(pen); break;
            case Setting.Bedroom: Bedroom(pen, stage.Cast.Any(f => f.Pose is Pose.Resting or Pose.Sleeping)); break;
            case Setting.DayHospital: DayHospital(pen, stage.Cast.Any(f => f.Prop is Prop.Infusion)); break;
            case Setting.Kitchen: Kitchen(pen); break;
            case Setting.LivingRoom: LivingRoom(pen, stage.Cast.Any(f => f.Pose is Pose.Resting or Pose.Sleeping)); break;
            case Setting.Consultation: Consultation(pen, stage.Cast.Any(f => f.Who is Character.CallTaker)); break;
            case Setting.Emergency: Emergency(pen); break;
            case Setting.Street: Street(pen); break;
            default: Park(pen); break;
        }
    }

    /// <summary>Where somebody answers the telephone, when the call comes from another place.</summary>
    public static Setting Of(Character who, Setting caller) => who switch
    {
        Character.CallTaker or Character.EmergencyDoctor => Setting.Emergency,
        Character.Karim => Setting.DayHospital,
        Character.Oncologist => Setting.Consultation,
        _ => caller is Setting.Bedroom ? Setting.LivingRoom : Setting.Bedroom,
    };

    /// <summary>The colour of the shadows on the ground.</summary>
    public static string Shadow(Setting setting) => setting switch
    {
        Setting.Tumour => "#0C0309",
        Setting.Vessel or Setting.Lung or Setting.Bowel or Setting.Skin => "#5A1420",
        Setting.Node => "#2C2148",
        Setting.Park => "#1F3A1C",
        Setting.Bedroom or Setting.Emergency => "#141C38",
        _ => "#4A2A1C",
    };

    /// <summary>A street of the body, red blood cells passing.</summary>
    private static void Vessel(Pen pen)
    {
        pen.Rect(pen.Fall("sky", "#B5474C", "#8A2E3C"), 0, 0, 480, 360);
        pen.Draw($"<path d='M60 300C20 200 40 40 236 28C430 20 470 190 420 300Z' fill='#C8615A'/><path d='M122 292C92 200 120 84 240 74C362 66 392 190 356 292Z' fill='#DE8570'/><path d='M178 286C160 214 184 132 244 126C304 124 322 214 304 286Z' fill='#F4B795'/>");
        pen.Ellipse(pen.Glow("light", "#FFF0D2"), 242, 206, 150, 130);
        pen.Draw($"<path d='M8 60q44-10 62 26M0 130q40-12 46 26M0 206q30-8 36 22M90 22q40 2 48 30M470 66q-44-12-64 22M480 138q-42-10-48 24M480 214q-32-10-40 22M392 20q-40 4-50 30M190 2q24 8 26 24M300 2q-20 8-24 24' stroke='#9C3A42' stroke-width='5' opacity='.55'/>");
        pen.Draw($"<path d='M0 312C60 276 150 282 240 280S420 276 480 312V360H0Z' fill='#7C2838'/><path d='M206 280H280L360 360H110Z' fill='#96404A'/><path d='M242 288v8M240 306v12M238 330v22' stroke='#F4B795' stroke-width='6' opacity='.8'/><path d='M0 330C40 312 90 316 116 360H0ZM480 330C440 312 392 316 366 360H480Z' fill='#64202F'/>");
        pen.Stamp("red", "<ellipse rx='26' ry='18' fill='#D2453E'/><ellipse cy='-2' rx='24' ry='15' fill='#E4655A'/><ellipse rx='13' ry='7.5' fill='#B93630'/>");
        pen.Open($"class='art-float'");
        pen.Repeat("red", $"translate(66 70) rotate(-22)");
        pen.Repeat("red", $"translate(398 52) rotate(16) scale(1.1)");
        pen.Repeat("red", $"translate(316 104) rotate(-12) scale(.62)");
        pen.Repeat("red", $"translate(176 108) rotate(24) scale(.5)");
        pen.Repeat("red", $"translate(246 168) rotate(8) scale(.34)");
        pen.Repeat("red", $"translate(448 172) rotate(-30) scale(.8)");
        pen.Close();
    }

    /// <summary>The police station, inside a lymph node.</summary>
    private static void Node(Pen pen)
    {
        pen.Rect(pen.Fall("sky", "#E9E4F3", "#CFC6E2"), 0, 0, 480, 360);
        pen.Draw($"<path d='M0 0H480V120C460 40 380 18 240 18S20 40 0 120Z' fill='#B7AAD3'/><path d='M0 300V150C30 104 70 150 70 190V300ZM480 300V150C450 104 410 150 410 190V300Z' fill='#BDB1D8'/>");
        // The wall of portraits, with a thread between suspects.
        pen.Draw($"<path d='M106 58q0-8 8-8H352q8 0 8 8V170q0 8-8 8H114q-8 0-8-8Z' fill='#B98A58'/><path d='M114 58H352V170H114Z' fill='#D3AC78'/>");
        pen.Draw($"<g fill='#FFFBF0'><path d='M126 70h40v48h-40ZM182 76h36v42h-36ZM238 68h42v52h-42ZM298 74h38v44h-38ZM150 128h32v32h-32ZM210 130h40v32h-40ZM276 128h34v34h-34Z'/></g><g fill='#9C72B4'><circle cx='146' cy='92' r='13'/><path d='M248 94a8 8 0 0 1 6-12a9 9 0 0 1 16 2a8 8 0 0 1 2 14a9 9 0 0 1-14 8a8 8 0 0 1-10-12Z'/></g><g fill='#7FA860'><path d='M200 84l4 6 8-2-2 8 6 5-8 3 0 8-7-4-7 4-1-8-7-4 7-5-1-8 7 2Z'/><circle cx='317' cy='94' r='11'/></g><path d='M156 138h20M156 146h14M218 140h24M218 148h24M218 155h14M283 140h20M283 148h12' stroke='#B9B2C4' stroke-width='3'/><path d='M146 74L258 72L318 78L230 134L166 132' stroke='#C2431F' stroke-width='2.5'/><g fill='#C2431F'><circle cx='146' cy='74' r='4'/><circle cx='258' cy='72' r='4'/><circle cx='318' cy='78' r='4'/><circle cx='230' cy='134' r='4'/><circle cx='166' cy='132' r='4'/></g><g fill='#fff'><circle cx='141' cy='90' r='3'/><circle cx='151' cy='90' r='3'/><circle cx='255' cy='94' r='3'/><circle cx='265' cy='94' r='3'/></g>");
        pen.Draw($"<path d='M238 0v16' stroke='#6A5A90' stroke-width='5'/><path d='M204 36Q208 14 238 14T272 36Z' fill='#6A5A90'/><path d='M206 36L120 300H360L270 36Z' fill='#FFF6D8' opacity='.3'/>");
        pen.Draw($"<path d='M0 286H480V360H0Z' fill='#A797C4'/><path d='M0 280H480V292H0Z' fill='#8E7DB0'/><path d='M0 326Q240 300 480 326V360H0Z' fill='#9686B6'/>");
        // Desks, lamp, files and the blue lantern.
        pen.Draw($"<path d='M378 226H480V240H470V306H456V240H404V306H390V240H378Z' fill='#8A6246'/><path d='M412 240H452V292H412Z' fill='#A67A58'/><path d='M424 226V210L412 196M404 200q2-14 18-14Z' fill='#2F6F5C' stroke='#2F6F5C' stroke-width='4'/><path d='M440 226V206H472V226Z' fill='#FBF4E2'/><path d='M0 212H66V306H0Z' fill='#7487A8'/><path d='M6 220H60V244H6ZM6 252H60V276H6Z' fill='#8FA2C2'/><path d='M26 232h14M26 264h14' stroke='#4E6186' stroke-width='4'/><path d='M22 212V176H50V212Z' fill='#3F7FD0'/><path d='M28 182h8v24h-8Z' fill='#9CC6F5'/><path d='M18 176H54L46 166H26Z' fill='#3A4A70'/>");
    }

    /// <summary>The hide-out of the gang.</summary>
    private static void Tumour(Pen pen)
    {
        pen.Rect(pen.Fall("sky", "#43203C", "#9A4A64"), 0, 0, 480, 360);
        pen.Draw($"<path d='M0 0H480V92C440 124 418 66 378 92S302 130 262 96S162 56 118 98S38 122 0 90Z' fill='#280F24'/>");
        pen.Draw($"<path d='M18 300V168C8 120 122 112 114 164L112 300ZM222 300V176C214 124 312 126 306 176V300ZM404 300V156C396 110 496 104 490 150V300Z' fill='#743658'/><path d='M126 300V204C116 164 210 158 204 204V300ZM322 300V208C316 166 402 164 396 208V300Z' fill='#5C294C'/>");
        pen.Draw($"<g fill='#FFCF7A'><ellipse cx='46' cy='178' rx='9' ry='11'/><ellipse cx='86' cy='222' rx='8' ry='10'/><ellipse cx='286' cy='190' rx='9' ry='11'/><ellipse cx='446' cy='170' rx='10' ry='12'/><ellipse cx='150' cy='216' rx='8' ry='10'/></g><g fill='#3A1733'><ellipse cx='86' cy='176' rx='8' ry='10'/><ellipse cx='46' cy='222' rx='8' ry='10'/><ellipse cx='246' cy='194' rx='8' ry='10'/><ellipse cx='184' cy='222' rx='8' ry='10'/><ellipse cx='350' cy='222' rx='8' ry='10'/><ellipse cx='376' cy='248' rx='7' ry='9'/></g><path d='M280 190l4-4 4 4M40 178l4-4 4 4' stroke='#4A2A1C' stroke-width='3'/>");
        pen.Draw($"<path d='M212 66L150 300H330L236 66Z' fill='#FFE9A8' opacity='.2'/><path d='M198 300V84Q198 62 222 62' stroke='#1C0A19' stroke-width='8'/><path d='M208 66L214 50H236L242 66Z' fill='#1C0A19'/><path d='M210 66H240L236 74H214Z' fill='#FFE9A8'/>");
        pen.Draw($"<path d='M0 300C90 276 150 304 240 290S400 272 480 296V360H0Z' fill='#50214A'/><path d='M0 326C110 304 190 334 280 320S420 308 480 324V360H0Z' fill='#3E1838'/><ellipse cx='238' cy='330' rx='104' ry='18' fill='#FFE9A8' opacity='.12'/>");
        pen.Draw($"<path d='M0 300C12 262 34 270 30 290C48 276 60 300 46 314L0 330ZM480 312C474 268 446 276 450 298C434 288 424 312 440 322L480 336Z' fill='#240C20'/>");
    }

    /// <summary>Airy branches that bear alveoli like grapes.</summary>
    private static void Lung(Pen pen)
    {
        pen.Rect(pen.Fall("sky", "#FFF4F0", "#FBCFC9"), 0, 0, 480, 360);
        pen.Draw($"<g fill='#F9DAD5'><circle cx='150' cy='200' r='46'/><circle cx='216' cy='170' r='52'/><circle cx='290' cy='186' r='50'/><circle cx='344' cy='222' r='40'/><circle cx='236' cy='236' r='56'/></g>");
        pen.Draw($"<g stroke='#EBA79E'><path d='M240-10C236 40 200 56 130 58C80 60 50 70 30 100M240-10C246 44 290 50 350 56C400 60 430 74 452 104' stroke-width='22'/><path d='M130 58C118 84 108 92 92 108M350 56C356 84 366 96 388 112' stroke-width='12'/></g>");
        pen.Stamp("grapes", "<g fill='#EE9D97'><circle r='26'/><circle cx='34' cy='10' r='24'/><circle cx='-30' cy='20' r='25'/><circle cx='6' cy='38' r='27'/><circle cx='42' cy='46' r='20'/><circle cx='-22' cy='58' r='20'/></g><g fill='#F8C2BB'><circle cx='-4' cy='-5' r='18'/><circle cx='30' cy='5' r='16'/><circle cx='-34' cy='15' r='17'/><circle cx='2' cy='33' r='19'/><circle cx='39' cy='42' r='13'/><circle cx='-25' cy='54' r='13'/></g><g fill='#FFF0EC'><circle cx='-10' cy='-11' r='6'/><circle cx='25' cy='0' r='5'/><circle cx='-40' cy='10' r='5'/><circle cx='-5' cy='26' r='6'/></g>");
        pen.Repeat("grapes", $"translate(40 108)");
        pen.Repeat("grapes", $"translate(440 112) scale(-1.06 1.06)");
        pen.Repeat("grapes", $"translate(98 126) scale(.5)");
        pen.Repeat("grapes", $"translate(384 128) scale(-.5 .5)");
        pen.Draw($"<g class='art-float' fill='#BFE3F2' opacity='.85'><circle cx='168' cy='112' r='9'/><circle cx='186' cy='122' r='7'/><circle cx='306' cy='96' r='8'/><circle cx='322' cy='104' r='6'/><circle cx='236' cy='60' r='8'/><circle cx='252' cy='68' r='6'/></g>");
        pen.Draw($"<path d='M0 286C80 258 160 290 244 276S410 262 480 284V360H0Z' fill='#F3B0A8'/><path d='M0 316C90 296 180 326 270 310S420 300 480 314V360H0Z' fill='#E9988F'/>");
        pen.Ellipse(pen.Glow("light", "#FFFFFF"), 240, 130, 170, 120);
    }

    /// <summary>Hills under the skin, hairs planted in the sky.</summary>
    private static void Skin(Pen pen)
    {
        pen.Rect(pen.Fall("sky", "#FDE3C6", "#F3BE96"), 0, 0, 480, 360);
        pen.Ellipse(pen.Glow("light", "#FFFDF2"), 330, 30, 260, 170);
        pen.Draw($"<path d='M0 0H480V40C440 58 420 44 380 56S300 46 262 58S180 44 140 58S60 46 0 60Z' fill='#E6A57C'/><path d='M0 0H480V18C440 32 400 22 360 30S280 22 240 32S120 20 80 30S30 24 0 30Z' fill='#CF8660'/>");
        // Follicles: a sheath, a bulb and a hair that leaves through the top.
        foreach (var (x, lean, scale) in (ReadOnlySpan<(double, double, double)>)[(66, 8, 1), (196, -4, 0.72), (300, 5, 0.8), (418, -9, 1.04)])
            pen.Draw($"<g transform='translate({x} 20) rotate({lean}) scale({Pen.Precise(scale)})'><path d='M-15-20L-13 96C-30 112-24 138 0 138S30 112 13 96L15-20Z' fill='#EFB48C'/><path d='M-15 118Q0 96 15 118Q12 132 0 132T-15 118Z' fill='#D8865F'/><path d='M0 112C-2 60 2 20-2-40' stroke='#6E4028' stroke-width='7'/></g>");
        pen.Draw($"<path d='M0 260C60 214 120 220 176 250S300 206 360 226S450 250 480 232V360H0Z' fill='#EBA987'/><path d='M0 294C70 262 140 296 230 282S400 258 480 290V360H0Z' fill='#DE9070'/><path d='M0 322C110 304 190 332 280 318S420 306 480 322V360H0Z' fill='#CC7A5E'/>");
        pen.Draw($"<path d='M10 268q34-26 66-18M98 246q40-4 62 16M280 244q40-22 74-8M384 244q34 8 56 4' stroke='#F6C9A8' stroke-width='6' opacity='.7'/><path d='M70 318q30-16 60-4M330 314q30-12 70 0' stroke='#C4563F' stroke-width='7' opacity='.5'/>");
    }

    /// <summary>A coral tunnel lined with villi.</summary>
    private static void Bowel(Pen pen)
    {
        pen.Rect(pen.Fall("sky", "#E8836C", "#C65A50"), 0, 0, 480, 360);
        pen.Draw($"<path d='M70 300C30 190 70 50 240 46S450 190 410 300Z' fill='#F2A084'/><path d='M140 292C110 206 140 112 240 108S370 206 340 292Z' fill='#FAC3A2'/>");
        pen.Ellipse(pen.Glow("light", "#FFF3DC"), 240, 190, 150, 130);
        pen.Draw($"<g><path d='M150 290V250M182 288V232M214 286V244M246 286V228M278 286V246M310 288V234M338 290V252' stroke='#F0957B' stroke-width='24'/><path d='M100 40V92M150 20V66M200 6V48M250 4V52M300 8V46M350 22V68M398 44V96' stroke='#EE9078' stroke-width='32'/></g>");
        pen.Draw($"<path d='M36 100C20 150 24 210 48 262M444 100C460 150 456 210 432 262' stroke='#D76A5C' stroke-width='44' stroke-dasharray='.1 46'/>");
        pen.Draw($"<g stroke='#D4665A' stroke-width='40'><path d='M10 0V64M60-10V30M430-10V36M474 0V72M-4 330V232M44 330V262M440 330V258M484 330V226'/></g><path d='M0 302C80 282 160 304 240 294S400 282 480 302V360H0Z' fill='#CF6156'/><path d='M0 330C110 312 190 338 280 324S420 314 480 330V360H0Z' fill='#B94E4A'/>");
        pen.Draw($"<path d='M4 54v8M52 22v6M96 82v8M146 58v6M246 44v6M346 60v6M394 86v8M-8 246v20M40 274v14M436 270v14M180 236v10M244 232v10M308 238v10' stroke='#FCD3B6' stroke-width='7' opacity='.65'/>");
    }

    /// <summary>An evening bedroom.</summary>
    private static void Bedroom(Pen pen, bool hasBedAlready)
    {
        pen.Rect(pen.Fall("sky", "#5B6A9C", "#8B90B8"), 0, 0, 480, 360);
        pen.Draw($"<path d='M30 40H146V166H30Z' fill='#2C3A6B'/><path d='M118 74a26 26 0 1 1-26-20a22 22 0 0 0 26 20Z' fill='#FFF0C0'/><path d='M48 62h.1M58 112h.1M74 140h.1M130 130h.1M128 54h.1' stroke='#FFF0C0' stroke-width='5'/><path d='M88 40V166M30 106H146' stroke='#C9B79A' stroke-width='5'/><path d='M24 34H152V172H24ZM32 42V164H144V42Z' fill='#D9C7A8' fill-rule='evenodd'/><path d='M14 30H60C58 90 40 140 18 178ZM162 30H124C126 90 140 140 158 178Z' fill='#B5647E'/><path d='M8 26H168' stroke='#7A4E2E' stroke-width='7'/>");
        pen.Draw($"<path d='M0 276H480V360H0Z' fill='#8A6550'/><path d='M0 270H480V280H0Z' fill='#6E4E40'/><path d='M0 306H480M0 334H480M90 280V306M260 280V306M400 280V306M170 306V334M340 306V334' stroke='#775543' stroke-width='3'/>");
        if (!hasBedAlready)
            pen.Draw($"<path d='M186 130q0-16 16-16H376q16 0 16 16V290H186Z' fill='#6E4630'/><path d='M198 172q0-12 12-12h68q12 0 12 12v44H198ZM292 172q0-12 12-12h62q12 0 12 12v44H292Z' fill='#EDE9F2'/><path d='M180 214q0-12 12-12H386q12 0 12 12V310H180Z' fill='#7C8FC8'/><path d='M180 214q0-12 12-12H386q12 0 12 12V234H180Z' fill='#DCE2F4'/><path d='M236 236V306M290 236V306M342 236V306' stroke='#6A7DB8' stroke-width='4'/>");
        else
            pen.Draw($"<path d='M216 60H290V122H216Z' fill='#C9B79A'/><path d='M222 66H284V116H222Z' fill='#E8D3B0'/><path d='M222 116L244 88L258 104L270 94L284 116Z' fill='#6F8F7A'/>");
        pen.Draw($"<path d='M404 234H470V316H404Z' fill='#7A5138'/><path d='M410 242H464V266H410Z' fill='#946544'/><circle cx='437' cy='254' r='4' fill='#E8C77E'/><path d='M434 234V196H440V234Z' fill='#E8C77E'/><path d='M410 198L424 152H450L464 198Z' fill='#FFDD94'/>");
        pen.Ellipse(pen.Glow("light", "#FFDB8F"), 437, 186, 190, 170);
    }

    /// <summary>The day hospital.</summary>
    private static void DayHospital(Pen pen, bool hasInfusionAlready)
    {
        pen.Rect(pen.Fall("sky", "#E9F5F1", "#CFE7E0"), 0, 0, 480, 360);
        pen.Draw($"<path d='M160 34H328V158H160Z' fill='#BFE4F2'/><path d='M160 118Q200 96 240 112T328 104V158H160Z' fill='#A5D19A'/><path d='M196 120V96H218V120ZM224 124V80H252V124Z' fill='#DFA98C'/><path d='M224 80L238 66L252 80Z' fill='#B56A50'/><path d='M286 130V112' stroke='#8A5A2B' stroke-width='7'/><circle cx='286' cy='94' r='24' fill='#6DB27C'/><circle cx='296' cy='62' r='13' fill='#FFE59A'/><path d='M152 26H336V166H152ZM162 36V156H326V36Z' fill='#fff' fill-rule='evenodd'/><path d='M244 36V156' stroke='#fff' stroke-width='8'/><path d='M162 36H326V50H162Z' fill='#F2D49B' opacity='.8'/>");
        pen.Draw($"<path d='M162 156L90 300H250L244 156ZM250 156L274 300H420L326 156Z' fill='#fff' opacity='.28'/><path d='M0 206H480V216H0Z' fill='#8CBFB4'/><path d='M0 274H480V360H0Z' fill='#E3D3B8'/><path d='M0 268H480V278H0Z' fill='#A9CFC5'/><path d='M0 322Q240 300 480 322V360H0Z' fill='#D8C4A2'/>");
        pen.Draw($"<g fill='#5BA7A6'><path d='M14 292V196Q14 166 50 166T86 196V292Z'/><path d='M394 292V196Q394 166 430 166T466 196V292Z'/></g><g fill='#7CC0BC'><path d='M24 262V200Q24 178 50 178T76 200V262ZM404 262V200Q404 178 430 178T456 200V262Z'/></g><g fill='#468E90'><path d='M4 300V240Q4 230 14 230T24 240V262H76V240Q76 230 86 230T96 240V300ZM384 300V240Q384 230 394 230T404 240V262H456V240Q456 230 466 230T476 240V300Z'/></g>");
        if (!hasInfusionAlready) pen.Draw($"<path d='M372 296V96M356 104q0-8 16-8t16 8M356 298H388' stroke='#9AB0B4' stroke-width='5'/><path d='M378 104H398V128Q388 142 378 128Z' fill='#F7D98B'/>");
        pen.Draw($"<path d='M20 60h60v74h-60Z' fill='#fff'/><path d='M30 100q10-24 20 0t20 0' stroke='#F08A6C' stroke-width='5'/><circle cx='50' cy='80' r='6' fill='#F2C14E'/><path d='M408 74h52v44h-52Z' fill='#fff'/><path d='M414 80h40v32h-40Z' fill='#D7EEF4'/><path d='M434 86v20M424 96h20' stroke='#5BA7A6' stroke-width='6'/>");
    }

    private static void Kitchen(Pen pen)
    {
        pen.Rect(pen.Fall("sky", "#FDF0D2", "#F8DFB0"), 0, 0, 480, 360);
        pen.Draw($"<path d='M176 38H296V140H176Z' fill='#C4E6F0'/><path d='M176 112Q216 92 250 106T296 100V140H176Z' fill='#A8D193'/><circle cx='274' cy='62' r='14' fill='#FFE08A'/><path d='M168 30H304V148H168ZM177 39V139H295V39Z' fill='#fff' fill-rule='evenodd'/><path d='M236 39V139' stroke='#fff' stroke-width='6'/><path d='M160 28H312V36H160Z' fill='#B5763B'/><path d='M166 36H214Q208 70 168 84ZM306 36H258Q264 70 304 84Z' fill='#E8795C'/><path d='M192 140v-8h16v8ZM196 132q-8-12 2-16q2 6 2 16Zm6 0q8-14 0-20' fill='#5E9A63' stroke='#5E9A63' stroke-width='3'/>");
        pen.Draw($"<path d='M0 36H142V112H0ZM332 36H480V112H332Z' fill='#8DB9A4'/><path d='M6 42H66V106H6ZM74 42H136V106H74ZM338 42H402V106H338ZM410 42H474V106H410Z' fill='#A3CAB6'/><path d='M60 76v12M80 76v12M396 76v12M416 76v12' stroke='#5A3200' stroke-width='5'/>");
        pen.Draw($"<path d='M0 148H480V206H0Z' fill='#F3D8A2'/><path d='M0 167H480M0 187H480M40 148v19M100 148v19M160 148v19M220 148v19M280 148v19M340 148v19M400 148v19M460 148v19M10 167v20M70 167v20M130 167v20M190 167v20M250 167v20M310 167v20M370 167v20M430 167v20M40 187v19M100 187v19M160 187v19M220 187v19M280 187v19M340 187v19M400 187v19M460 187v19' stroke='#FBEBC6' stroke-width='3'/>");
        pen.Draw($"<path d='M0 204H480V218H0Z' fill='#A86E3C'/><path d='M0 218H480V298H0Z' fill='#8DB9A4'/><path d='M8 226H112V290H8ZM120 226H224V290H120ZM232 226H356V290H232ZM364 226H472V290H364Z' fill='#A3CAB6'/><path d='M242 236H346V280H242Z' fill='#3E5663'/><path d='M248 232H340' stroke='#DCE4E8' stroke-width='4'/><path d='M102 250v14M130 250v14M374 250v14' stroke='#5A3200' stroke-width='5'/>");
        pen.Draw($"<path d='M262 204V184H322V204ZM256 186H328' fill='#C2543A' stroke='#C2543A' stroke-width='4'/><path d='M288 180h10' stroke='#5A3200' stroke-width='6'/><path d='M48 204Q42 172 66 170T86 204ZM84 182l16-8M60 170q6-12 14 0' fill='#DCE4E8' stroke='#B4C2C8' stroke-width='4'/><path d='M392 204V178H410V204ZM416 204V170H436V204ZM442 204V184H458V204Z' fill='#D9873E'/><path d='M0 296H480V360H0Z' fill='#E0B98A'/><path d='M0 296H60L30 326H-30ZM120 296H180L160 326H95ZM240 296H300L300 326H225ZM360 296H420L440 326H370ZM30 326H95L70 360H-10ZM160 326H225L215 360H140ZM300 326H370L385 360H300ZM440 326H480V360H470Z' fill='#CFA06C'/>");
    }

    private static void LivingRoom(Pen pen, bool hasArmchairAlready)
    {
        pen.Rect(pen.Fall("sky", "#F3E4D3", "#EBCDB2"), 0, 0, 480, 360);
        pen.Draw($"<path d='M196 36H274V94H196Z' fill='#fff'/><path d='M202 42H268V88H202Z' fill='#BFDDE6'/><path d='M202 88L224 60L240 76L250 66L268 88Z' fill='#7FA77F'/><path d='M290 52H330V98H290Z' fill='#B5763B'/><path d='M295 57H325V93H295Z' fill='#FBE3B0'/><circle cx='310' cy='70' r='7' fill='#C2543A'/><path d='M299 93q11-20 22 0Z' fill='#C2543A'/>");
        pen.Draw($"<path d='M20 28H120V170H20Z' fill='#CBE6EE'/><path d='M20 130Q60 108 120 126V170H20Z' fill='#A9D09A'/><circle cx='48' cy='60' r='15' fill='#FFE59A'/><path d='M12 20H128V178H12ZM21 29V169H119V29Z' fill='#fff' fill-rule='evenodd'/><path d='M70 29V169' stroke='#fff' stroke-width='6'/><path d='M2 16H44Q40 110 4 190ZM138 16H98Q102 110 138 190Z' fill='#7FA6A0'/>");
        pen.Draw($"<path d='M0 268H480V360H0Z' fill='#C89666'/><path d='M0 262H480V272H0Z' fill='#fff' opacity='.7'/><path d='M0 300H480M0 330H480M80 272V300M230 272V300M390 272V300M150 300V330M320 300V330' stroke='#B78352' stroke-width='3'/>");
        if (!hasArmchairAlready)
            pen.Draw($"<path d='M126 172q0-18 18-18H342q18 0 18 18V274H126Z' fill='#C8654A'/><path d='M140 220V184q0-14 14-14H236V224ZM246 224V170H332q14 0 14 14V220Z' fill='#DA7C5E'/><path d='M110 276V206q0-14 15-14t15 14V222H346V206q0-14 15-14t15 14V276Z' fill='#B25238'/><path d='M140 222H346V246H140Z' fill='#DA7C5E'/><path d='M126 276v14M360 276v14' stroke='#5A3200' stroke-width='8'/><path d='M156 186l34-8 6 34-34 8Z' fill='#F2C87A'/>");
        else
            pen.Draw($"<path d='M140 180H356V288H140Z' fill='#A9713F'/><path d='M150 190H346V230H150ZM150 238H346V280H150Z' fill='#7E4F28'/><path d='M158 230v-30h12v30ZM186 230v-32h14v32ZM220 230v-28h10v28ZM262 230v-30h12v30ZM160 280v-32h12v32ZM200 280v-26h14v26ZM310 280v-32h12v32Z' fill='#D98A6A'/><path d='M172 230v-26h12v26ZM234 230v-32h12v32ZM248 230v-26h12v26ZM174 280v-28h12v28ZM220 280v-32h12v32ZM324 280v-28h12v28Z' fill='#6F9DB8'/><path d='M204 230v-24h12v24ZM278 230v-26h10v26ZM188 280v-24h10v24ZM236 280v-28h10v28ZM296 280v-26h12v26Z' fill='#F2C87A'/><path d='M300 230v-14h28v14ZM258 280v-16h24v16Z' fill='#FBE3B0'/><path d='M322 180v-14h22v14ZM333 166q-16-10-12-24q12 6 12 24q2-16 14-18q0 12-14 18Z' fill='#5E9A6B'/>");
        pen.Draw($"<path d='M412 290V116' stroke='#7A4E2E' stroke-width='6'/><path d='M390 292q22-10 44 0Z' fill='#7A4E2E'/><path d='M384 122L398 66H428L442 122Z' fill='#FFE3A2'/><ellipse cx='240' cy='338' rx='210' ry='24' fill='#8FA9B5'/><ellipse cx='240' cy='338' rx='178' ry='16' fill='#A9C0C8'/>");
        pen.Draw($"<path d='M448 300l-6-38h38v38Z' fill='#D9B48A'/><path d='M460 262Q440 220 420 214Q426 246 460 262ZM462 262Q456 200 474 176Q484 220 462 262ZM464 262Q474 226 500 218V250Z' fill='#5E9A63'/>");
        pen.Ellipse(pen.Glow("light", "#FFF2C8"), 412, 110, 120, 110);
    }

    private static void Consultation(Pen pen, bool hasDeskAlready)
    {
        pen.Rect(pen.Fall("sky", "#EAF1F6", "#D3E2EB"), 0, 0, 480, 360);
        // The anatomical poster.
        pen.Draw($"<path d='M186 34H286V180H186Z' fill='#FFFDF6'/><path d='M180 30H292V40H180ZM180 176H292V186H180Z' fill='#A87F52'/><path d='M224 84V74C210 62 216 46 236 46S262 62 248 74V84C274 88 280 100 280 176H192C192 100 198 88 224 84Z' fill='#F6D8BE'/><path d='M232 88h8v14h-8Z' fill='#F4F0E8'/><path d='M232 98C218 92 206 116 208 142Q220 148 231 136ZM240 98C254 92 266 116 264 142Q252 148 241 136Z' fill='#EE9690'/><path d='M240 116q10-6 12 6q-4 12-14 14Z' fill='#C9404A'/><path d='M210 148Q236 140 262 148Q256 162 236 158T210 148Z' fill='#A85C48'/><path d='M218 166q6-6 12 0t12 0t12 0' stroke='#E8906A' stroke-width='6'/>");
        pen.Draw($"<path d='M338 44H456V150H338Z' fill='#CBE8F2'/><path d='M338 118Q380 100 456 116V150H338Z' fill='#B2D8A4'/><path d='M338 50H456M338 62H456M338 74H456M338 86H456' stroke='#fff' stroke-width='7'/><path d='M330 36H464V158H330ZM339 45V149H455V45Z' fill='#fff' fill-rule='evenodd'/>");
        pen.Draw($"<path d='M22 66H126V76H22ZM22 118H126V128H22Z' fill='#B58A5E'/><path d='M30 34h12v32h-12ZM44 28h10v38h-10ZM56 36h14v30h-14Z' fill='#6F9DB8'/><path d='M72 30h10v36h-10ZM34 88h14v30h-14Z' fill='#D98A6A'/><path d='M50 84h10v34h-10ZM62 90h12v28h-12Z' fill='#8DB58C'/><path d='M96 118V104H116V118ZM106 104q-16-12-10-24q12 4 10 24q4-14 14-14q0 12-14 14Z' fill='#5E9A6B'/>");
        pen.Draw($"<path d='M0 270H480V360H0Z' fill='#C9B79C'/><path d='M0 264H480V274H0Z' fill='#B4C9D4'/><path d='M0 322Q240 302 480 322V360H0Z' fill='#BBA785'/>");
        pen.Draw($"<path d='M0 214H92V230H0Z' fill='#7FB0A8'/><path d='M0 198q40-14 60 14H0Z' fill='#DDEBE8'/><path d='M12 230V286M80 230V286' stroke='#9AA9B0' stroke-width='6'/>");
        if (!hasDeskAlready)
            pen.Draw($"<path d='M300 208H480V222H300Z' fill='#A9713F'/><path d='M310 222H346V292H310ZM430 222H480V292H430Z' fill='#BE8650'/><path d='M316 232H340V252H316Z' fill='#A9713F'/><path d='M384 152H462V200H384Z' fill='#3E5663'/><path d='M390 158H456V194H390Z' fill='#8FC4D6'/><path d='M418 200h10v8h-10Z' fill='#3E5663'/><path d='M320 208l6-8h34l4 8Z' fill='#fff'/>");
        pen.Ellipse(pen.Glow("light", "#FFFFFF"), 396, 90, 100, 90);
    }

    /// <summary>The entrance of the emergency department, in the evening. A white H on blue is the sign.</summary>
    private static void Emergency(Pen pen)
    {
        pen.Rect(pen.Fall("sky", "#46568C", "#E0A48C"), 0, 0, 480, 360);
        pen.Draw($"<path d='M36 30h.1M84 58h.1M432 24h.1M462 70h.1' stroke='#FFF0C8' stroke-width='4'/><path d='M0 120H54V280H0ZM438 96H480V280H438Z' fill='#5E5F88'/><path d='M10 136h14v16H10ZM32 170h14v16H32ZM450 116h14v16h-14ZM450 176h14v16h-14Z' fill='#FFD98F'/>");
        pen.Draw($"<path d='M48 70H438V286H48Z' fill='#E6EBF1'/><path d='M48 70H438V86H48Z' fill='#B9C6D6'/><path d='M66 100H126V140H66ZM360 100H420V140H360Z' fill='#9CC7DB'/><path d='M66 156H126V196H66ZM360 156H420V196H360Z' fill='#FFE3A0'/>");
        pen.Draw($"<path d='M150 148H336V286H150Z' fill='#FFF0C6'/><path d='M158 156H240V286H158ZM246 156H328V286H246Z' fill='#BFE3EC'/><path d='M172 168L226 286H196L158 206V168ZM264 168L318 286H288L252 206V168Z' fill='#fff' opacity='.5'/><path d='M236 224v22M250 224v22' stroke='#5D7A8C' stroke-width='5'/><path d='M128 134H358L346 152H140Z' fill='#C2431F'/><path d='M128 124H358V136H128Z' fill='#E0603A'/>");
        pen.Draw($"<path d='M214 66q0-8 8-8h42q8 0 8 8v44q0 8-8 8h-42q-8 0-8-8Z' fill='#1F5FBF'/><path d='M232 72V104M254 72V104M232 88H254' stroke='#fff' stroke-width='8'/>");
        pen.Draw($"<path d='M0 284H480V360H0Z' fill='#767C98'/><path d='M150 284H336L400 360H84Z' fill='#A7A6B4'/><path d='M0 320H96M388 320H480' stroke='#E8E4D8' stroke-width='6' stroke-dasharray='26 20'/>");
        pen.Draw($"<path d='M360 232q0-8 8-8H446L474 250V296H360Z' fill='#fff'/><path d='M444 232L464 250H444Z' fill='#9CC7DB'/><path d='M360 262H474V274H360Z' fill='#1F5FBF'/><path d='M394 232v24M382 244h24' stroke='#1F5FBF' stroke-width='7'/><path d='M396 224v-10h20v10Z' fill='#3F8CF0'/><circle cx='386' cy='298' r='13' fill='#2A3346'/><circle cx='448' cy='298' r='13' fill='#2A3346'/>");
        pen.Ellipse(pen.Glow("light", "#FFE9B0"), 243, 220, 180, 120);
    }

    /// <summary>Where calls to 15 are answered: a map on the wall, screens, a clock.</summary>
    private static void CallRoom(Pen pen, bool isHalf)
    {
        pen.Rect(pen.Fall("sky", "#2E477A", "#7C98BE"), 0, 0, 480, 360);
        pen.Draw($"<path d='M300 34H462V152H300Z' fill='#16253F'/><path d='M308 42H454V144H308Z' fill='#24406B'/><path d='M340 66L384 52L424 66L430 98L412 130L370 134L348 112L330 92Z' fill='#4E86A8'/><path d='M348 76L390 92L424 72M390 92L372 132M390 92L418 120' stroke='#BFE3EC' stroke-width='3'/><path d='M390 92h.1M372 120h.1' stroke='#F2C14E' stroke-width='11'/><path d='M356 80h.1M416 114h.1' stroke='#F08A6C' stroke-width='11'/>");
        if (!isHalf) pen.Draw($"<path d='M22 40H166V146H22Z' fill='#16253F'/><path d='M30 48H158V138H30Z' fill='#24406B'/><path d='M40 64h56M40 80h76M40 96h44M40 112h64M40 128h30' stroke='#8FC4D6' stroke-width='5'/><path d='M136 64h.1M136 96h.1M136 128h.1' stroke='#8DDC9A' stroke-width='10'/><path d='M136 80h.1M136 112h.1' stroke='#F2C14E' stroke-width='10'/><circle cx='252' cy='64' r='26' fill='#E8EEF4'/><path d='M252 48V64L264 70' stroke='#22343E' stroke-width='4'/><path d='M232 106q0-6 6-6h28q6 0 6 6v30q0 6-6 6h-28q-6 0-6-6Z' fill='#1F5FBF'/><path d='M244 110v22M260 110v22M244 121h16' stroke='#fff' stroke-width='6'/>");
        pen.Draw($"<path d='M0 276H480V360H0Z' fill='#53688F'/><path d='M0 270H480V280H0Z' fill='#3C5078'/><path d='M0 324Q240 304 480 324V360H0Z' fill='#475B82'/><path d='M-4 220H128V234H-4ZM350 220H484V234H350Z' fill='#C9D6E2'/><path d='M4 234H118V296H4ZM360 234H478V296H360Z' fill='#8FA5C0'/><path d='M18 172H72V214H18ZM84 178H120V214H84ZM372 178H410V214H372ZM420 172H472V214H420Z' fill='#1C2D48'/><path d='M24 178H66V208H24ZM90 184H114V208H90ZM378 184H404V208H378ZM426 178H466V208H426Z' fill='#8FC4D6'/><path d='M40 214h10v6h-10ZM98 214h8v6h-8ZM386 214h10v6h-10ZM440 214h10v6h-10Z' fill='#1C2D48'/>");
        pen.Ellipse(pen.Glow("light", "#DDF0FF"), 380, 92, 150, 120);
    }

    /// <summary>Brick houses of the North.</summary>
    private static void Street(Pen pen)
    {
        pen.Rect(pen.Fall("sky", "#BFE1EE", "#F3EBDC"), 0, 0, 480, 360);
        pen.Draw($"<path d='M60 46q4-18 24-14q12-16 30-2q20-2 20 16ZM330 34q4-14 20-12q12-12 26 0q14 0 14 12Z' fill='#fff' opacity='.9'/>");
        // Stepped gables, from left to right.
        pen.Draw($"<path d='M-6 290V120H8V100H22V80H36V64H70V80H84V100H98V120H112V290Z' fill='#B5573F'/><path d='M112 290V138L162 84L212 138V290Z' fill='#D98A5E'/><path d='M212 290V116H226V98H240V80H254V66H284V80H298V98H312V116H326V290Z' fill='#A84A3A'/><path d='M326 290V130L376 78L426 130V290Z' fill='#E2B27E'/><path d='M426 290V104H440V86H454V70H486V290Z' fill='#B8604A'/>");
        pen.Draw($"<g fill='#F6E7CC'><path d='M12 134h32v44H12ZM62 134h32v44H62ZM12 200h32v44H12ZM128 150h28v40h-28ZM170 150h28v40h-28ZM170 208h30v42h-30ZM228 134h32v44h-32ZM278 134h32v44h-32ZM228 204h34v44h-34ZM340 150h30v40h-30ZM382 150h30v40h-30ZM340 208h30v42h-30ZM440 128h34v44h-34ZM440 200h34v44h-34ZM256 88h26v26h-26ZM38 88h30v24H38ZM150 112h24v22h-24ZM364 106h24v22h-24Z'/></g>");
        pen.Draw($"<g fill='#7FB2C4'><path d='M16 138h11v36H16ZM29 138h11v36H29ZM66 138h11v36H66ZM79 138h11v36H79ZM16 204h11v36H16ZM29 204h11v36H29ZM132 154h20v32h-20ZM174 154h20v32h-20ZM174 212h22v34h-22ZM232 138h11v36h-11ZM245 138h11v36h-11ZM282 138h11v36h-11ZM295 138h11v36h-11ZM232 208h12v36h-12ZM246 208h12v36h-12ZM344 154h22v32h-22ZM386 154h22v32h-22ZM344 212h22v34h-22ZM444 132h26v36h-26ZM444 204h26v36h-26Z'/></g>");
        pen.Draw($"<path d='M62 290V208q16-14 32 0V290Z' fill='#2F6F8C'/><path d='M124 290V210H158V290Z' fill='#4F8A5B'/><path d='M276 290V208q18-14 36 0V290Z' fill='#E2B24A'/><path d='M380 290V210H414V290Z' fill='#9C3E4E'/><path d='M-6 126h118M212 124h114M426 112h60' stroke='#F6E7CC' stroke-width='4' opacity='.7'/><path d='M14 252h28M230 256h30M342 258h28' stroke='#5E9A63' stroke-width='9'/><path d='M18 246h.1M30 248h.1M40 246h.1M236 250h.1M250 250h.1M346 252h.1M362 252h.1' stroke='#F08A9C' stroke-width='7'/>");
        pen.Draw($"<path d='M0 60H480V290H0Z' fill='#FFF4E2' opacity='.26'/><path d='M0 284H480V310H0Z' fill='#D6CBB8'/><path d='M0 306H480V360H0Z' fill='#A79C90'/><path d='M10 322h26M60 322h26M110 322h26M160 322h26M210 322h26M260 322h26M310 322h26M360 322h26M410 322h26M460 322h20M-6 340h30M50 340h32M108 340h32M166 340h32M224 340h32M282 340h32M340 340h32M398 340h32M456 340h32' stroke='#BDB3A6' stroke-width='8'/><path d='M0 308H480' stroke='#8B8178' stroke-width='4'/>");
    }

    private static void Park(Pen pen)
    {
        pen.Rect(pen.Fall("sky", "#BCE3F2", "#EFF6E4"), 0, 0, 480, 360);
        pen.Circle("#FFE59A", 404, 56, 30);
        pen.Ellipse(pen.Glow("light", "#FFF6CC"), 404, 56, 120, 100);
        pen.Draw($"<path d='M52 56q4-20 26-16q14-18 34-2q22-2 22 18ZM262 44q4-14 20-12q12-12 26 0q14 0 14 12Z' fill='#fff' opacity='.9'/><path d='M0 212C50 168 120 176 170 204S300 164 360 188S450 206 480 186V300H0Z' fill='#B9DBA0'/><path d='M150 214V190H166V176L176 166L186 176V190H202V214Z' fill='#E3B9A0' opacity='.8'/>");
        pen.Draw($"<path d='M0 244C80 216 160 240 250 230S420 214 480 236V360H0Z' fill='#95C67F'/><path d='M240 232C200 256 230 270 190 292S90 330 70 360H300C270 330 300 300 270 280S270 250 260 231Z' fill='#EBD9AE'/>");
        pen.Stamp("tree", "<path d='M-7 0Q-4-40-8-70H8Q4-40 8 0Z' fill='#8A5E3A'/><path d='M0-60L20-84' stroke='#8A5E3A' stroke-width='7'/><g fill='#5C9F68'><circle cx='-26' cy='-84' r='30'/><circle cx='26' cy='-92' r='32'/><circle cy='-122' r='38'/></g><g fill='#74B57C'><circle cx='-30' cy='-94' r='20'/><circle cx='20' cy='-104' r='20'/><circle cx='-8' cy='-134' r='26'/></g>");
        pen.Repeat("tree", $"translate(60 280) scale(1.3)");
        pen.Repeat("tree", $"translate(342 240) scale(.62)");
        pen.Repeat("tree", $"translate(440 276) scale(1.16)");
        pen.Repeat("tree", $"translate(136 240) scale(.56)");
        pen.Draw($"<path d='M318 262H412M318 274H412M314 292H416' stroke='#B5763B' stroke-width='8'/><path d='M326 256V312M404 256V312' stroke='#4A5B64' stroke-width='6'/>");
        pen.Draw($"<path d='M0 330C60 310 120 326 180 344L200 360H0ZM480 322C430 306 380 318 330 344L310 360H480Z' fill='#7FB56C'/><path d='M22 334v-8M52 340v-8M110 346v-8M368 340v-8M420 332v-8M456 340v-8' stroke='#5C9F58' stroke-width='4'/><path d='M22 324h.1M110 336h.1M420 322h.1' stroke='#F4A0B0' stroke-width='9'/><path d='M52 330h.1M368 330h.1M456 330h.1' stroke='#FFE08A' stroke-width='9'/>");
    }
}
